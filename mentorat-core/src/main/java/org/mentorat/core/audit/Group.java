package org.mentorat.core.audit;

import org.mentorat.model.Text;

/**
 * A group of youths within a {@link Dimension}.
 *
 * @param code code of the value, id of the association, code of the department; empty: not known
 * @param label what people call it; of an association its name where it has one
 * @since 0.1
 */
public record Group(String code, Text label) {
  /** Whether these are the youths of whom the value is not known. */
  public boolean unknown() {
    return code.isEmpty();
  }
}
