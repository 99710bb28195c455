package org.mentorat.core.builtin.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mentorat.model.KnownPair;
import org.mentorat.model.Mentor;
import org.mentorat.model.PairKey;
import org.mentorat.model.Pairing;
import org.mentorat.model.Reason;
import org.mentorat.model.Text;
import org.mentorat.model.Youth;
import org.mentorat.model.YouthId;
import org.mentorat.spi.BindingContext;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.OnUnknown;
import org.mentorat.spi.RuleInfo;
import org.mentorat.spi.Side;

/** Neither wants to avoid the other, and nobody forbade the pair. Never unknown: see {@link Blocklist}. */
final class AvoidedRule implements EligibilityRule {
  private static final RuleInfo INFO = new RuleInfo(
      "avoided",
      "1",
      new Text("binômes à éviter", "pairs to avoid"),
      new Reason(
          "AVOIDED",
          new Text(
              "Ce binôme est à éviter ou a été refusé.",
              "This pair is to be avoided or was refused.")),
      RuleInfo.Nature.SAFETY,
      Side.PAIR,
      OnUnknown.EXCLUDE,
      true,
      List.of(),
      Set.of("youth.avoidedMentors", "mentor.avoidedYouths", "pairs"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Bound bind(BindingContext context, List<Mentor> mentors) {
    List<Pairing> pairs = new ArrayList<>();
    for (KnownPair pair : context.knownPairs()) {
      if (pair.status() == KnownPair.Status.FORBIDDEN) {
        pairs.add(pair);
      }
    }
    for (Mentor mentor : mentors) {
      Set<YouthId> avoided = mentor.avoidedYouths();
      if (avoided != null) {
        avoided.forEach(youth -> pairs.add(new PairKey(youth, mentor.id())));
      }
    }
    return new Blocklist(mentors, pairs, Youth::avoidedMentors);
  }
}
