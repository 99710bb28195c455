package org.mentorat.core.explain;

import org.mentorat.model.Reason;
import org.mentorat.model.YouthId;

/** The code and sentence of an unserved youth's main cause, without the proof; {@link Explanations#whyUnserved} has it. */
public record MainReason(YouthId youth, Reason reason) {
  @Override
  public String toString() {
    return "MainReason[" + youth + ", " + reason.code() + "]";
  }
}
