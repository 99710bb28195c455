package org.mentorat.core.result;

import org.mentorat.model.MentorId;
import org.mentorat.model.Pairing;
import org.mentorat.model.Reason;
import org.mentorat.model.YouthId;

/**
 * A pair that was demanded beforehand but cannot stand, or stands against a comfort rule: with the reason.
 *
 * @since 0.1
 */
public record Conflict(YouthId youth, MentorId mentor, Reason reason, boolean kept)
    implements Pairing {
  @Override
  public String toString() {
    return "Conflict[" + youth + ", " + mentor + ", " + reason.code()
        + (kept ? ", kept]" : ", set aside]");
  }
}
