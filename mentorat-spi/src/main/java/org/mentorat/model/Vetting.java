package org.mentorat.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a mentor was vetted (vérification d'honorabilité): the kind of check and when it holds; never a verdict or a record.
 *
 * @param kind opaque code of the kind of check
 * @param validFrom first day, included; null: not known
 * @param validUntil last day, included; null: not known
 */
public record Vetting(
    String kind, @Nullable LocalDate validFrom, @Nullable LocalDate validUntil) {
  @Override
  public String toString() {
    return "Vetting[…]";
  }
}
