package org.mentorat.core.explain.change;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.mentorat.core.policy.ActivePolicy;
import org.mentorat.core.policy.ActivePolicy.ActiveRule;
import org.mentorat.model.Availability;
import org.mentorat.model.MeetingMode;
import org.mentorat.model.Text;
import org.mentorat.model.Youth;
import org.mentorat.spi.Parameter;

/**
 * A concession in the record of a youth.
 *
 * @param relaxation what it is
 * @param touched ordinals of the rules that read the field, in the active policy; a rule that does not say what it reads is among them
 * @param edit the record with it
 */
record YouthEdit(Relaxation relaxation, Set<Integer> touched, UnaryOperator<Youth> edit) {
  private static final int MODE = 1;
  private static final int SLOT = 2;
  private static final int FIRST_HOUR = 8;
  private static final int LAST_HOUR = 22;

  /** What this youth could say yes to: another way of meeting, and every slot of the week, from 8 to 22 h. */
  static List<YouthEdit> of(ActivePolicy policy, Youth youth) {
    List<YouthEdit> edits = new ArrayList<>();
    if (youth.mode() != MeetingMode.HYBRID) {
      edits.add(mode(policy, youth));
    }
    Availability own = youth.availability();
    if (own != null) {
      int length = slotHours(policy);
      for (DayOfWeek day : DayOfWeek.values()) {
        for (int from = FIRST_HOUR; from + length <= LAST_HOUR; from++) {
          Availability with = own.with(day, from, from + length);
          if (!with.equals(own)) {
            edits.add(slot(policy, day, from, from + length, with));
          }
        }
      }
    }
    return edits;
  }

  private static YouthEdit mode(ActivePolicy policy, Youth youth) {
    MeetingMode mode = youth.mode();
    String code = mode == null
        ? "MODE_ANY"
        : mode == MeetingMode.REMOTE ? "MODE_IN_PERSON_TOO" : "MODE_REMOTE_TOO";
    Text text = mode == null
        ? new Text("accepter toute modalité de rencontre", "accept any way of meeting")
        : mode == MeetingMode.REMOTE
            ? new Text(
                "accepter de se rencontrer aussi en personne", "accept to meet in person, too")
            : new Text(
                "accepter de se rencontrer aussi à distance", "accept to meet remotely, too");
    return new YouthEdit(
        new Relaxation(Relaxation.Kind.MEETING_MODE, code, null, null, null, "hybrid", MODE, text),
        reading(policy, "youth.mode"),
        y -> y.toBuilder().mode(MeetingMode.HYBRID).build());
  }

  private static YouthEdit slot(
      ActivePolicy policy, DayOfWeek day, int from, int to, Availability with) {
    String french = List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
        .get(day.getValue() - 1);
    String english = day.name().charAt(0) + day.name().substring(1).toLowerCase(Locale.ROOT);
    return new YouthEdit(
        new Relaxation(
            Relaxation.Kind.WEEKLY_SLOT,
            String.format(Locale.ROOT, "SLOT_%s_%02d_%02d", day.name(), from, to),
            null,
            null,
            null,
            String.format(
                Locale.ROOT, "%s %02d-%02d", day.name().toLowerCase(Locale.ROOT), from, to),
            SLOT,
            new Text(
                "se libérer le " + french + " de " + from + " h à " + to + " h",
                "be free on " + english + " from " + from + ":00 to " + to + ":00")),
        reading(policy, "youth.availability"),
        y -> y.toBuilder().availability(with).build());
  }

  /** Two hours, or as many as the rule on availability asks for, up to eight. */
  private static int slotHours(ActivePolicy policy) {
    for (ActiveRule rule : policy.rules()) {
      if (rule.rule().info().id().equals("availability")
          && rule.rule().info().parameters().stream()
              .anyMatch(p -> p.name().equals("minHours") && p.type() == Parameter.Type.INTEGER)) {
        return Math.max(2, Math.min(8, rule.parameters().integer("minHours")));
      }
    }
    return 2;
  }

  private static Set<Integer> reading(ActivePolicy policy, String field) {
    Set<Integer> rules = new HashSet<>();
    for (int r = 0; r < policy.rules().size(); r++) {
      Set<String> reads = policy.rules().get(r).rule().info().reads();
      if (reads.isEmpty() || reads.contains(field)) {
        rules.add(r);
      }
    }
    return rules;
  }

  @Override
  public String toString() {
    return "YouthEdit[" + relaxation.code() + "]";
  }
}
