package org.mentorat.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Consent to be mentored (consentement). Null means not known; {@code false} means asked and not given.
 *
 * @param youth whether the youth agreed
 * @param guardian whether a holder of parental authority agreed
 * @param on the day it was given
 * @param scope what it covers, as an opaque code of the association
 * @param withdrawnOn the day it was withdrawn; from then on nothing may be proposed
 */
public record Consent(
    @Nullable Boolean youth,
    @Nullable Boolean guardian,
    @Nullable LocalDate on,
    @Nullable String scope,
    @Nullable LocalDate withdrawnOn) {
  @Override
  public String toString() {
    return "Consent[…]";
  }
}
