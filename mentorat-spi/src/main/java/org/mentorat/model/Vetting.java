package org.mentorat.model;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That a mentor was vetted (vérification d'honorabilité): the kind of check and when it holds; never a verdict or a record.
 *
 * @param kind opaque code of the kind of check (nature)
 * @param validFrom first day, included (valable à partir du); null: not known
 * @param validUntil last day, included (valable jusqu'au); null: not known
 * @since 0.1
 */
public record Vetting(
    String kind, @Nullable LocalDate validFrom, @Nullable LocalDate validUntil) {
  /** Checks the form of the kind and the order of the days; {@link InvalidRecordException} names all that are broken. */
  public Vetting {
    Fields fields = new Fields("Vetting", "");
    fields.code("kind", Objects.requireNonNull(kind, "kind"));
    fields.date("validFrom", validFrom);
    fields.dateFrom("validFrom", validFrom, "validUntil", validUntil);
    fields.check();
  }

  @Override
  public String toString() {
    return "Vetting[…]";
  }
}
