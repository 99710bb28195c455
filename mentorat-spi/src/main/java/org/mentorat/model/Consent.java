package org.mentorat.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Consent to be mentored (consentement). Null means not known; {@code false} means asked and not given.
 *
 * @param youth whether the youth agreed (accord du jeune)
 * @param guardian whether a holder of parental authority agreed (accord d'un titulaire de l'autorité parentale)
 * @param on the day it was given (date)
 * @param scope what it covers, as an opaque code of the association (portée)
 * @param withdrawnOn the day it was withdrawn (retrait); from then on nothing may be proposed; null: not withdrawn
 * @since 0.1
 */
public record Consent(
    @Nullable Boolean youth,
    @Nullable Boolean guardian,
    @Nullable LocalDate on,
    @Nullable String scope,
    @Nullable LocalDate withdrawnOn) {
  /** Checks the days and the form of the scope; {@link InvalidRecordException} names all that are broken. */
  public Consent {
    Fields fields = new Fields("Consent", "");
    fields.date("on", on);
    fields.code("scope", scope);
    fields.date("withdrawnOn", withdrawnOn);
    fields.check();
  }

  @Override
  public String toString() {
    return "Consent[…]";
  }
}
