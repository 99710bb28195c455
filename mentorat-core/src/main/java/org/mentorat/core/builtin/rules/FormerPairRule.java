package org.mentorat.core.builtin.rules;

import java.util.List;
import java.util.Set;
import org.mentorat.model.KnownPair;
import org.mentorat.model.Mentor;
import org.mentorat.model.Reason;
import org.mentorat.model.Text;
import org.mentorat.model.Youth;
import org.mentorat.spi.BindingContext;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.OnUnknown;
import org.mentorat.spi.RuleInfo;
import org.mentorat.spi.Side;

/**
 * The two were never a pair that ended, and are not one now: a running pair needs no proposal. Never unknown: see {@link Blocklist}.
 */
final class FormerPairRule implements EligibilityRule {
  private static final RuleInfo INFO = new RuleInfo(
      "former",
      "1",
      new Text("anciens binômes", "former pairs"),
      new Reason(
          "FORMER_PAIR",
          new Text("Ce binôme existe ou a déjà existé.", "This pair meets now or has met before.")),
      RuleInfo.Nature.SAFETY,
      Side.PAIR,
      OnUnknown.EXCLUDE,
      true,
      List.of(),
      Set.of("youth.formerMentors", "pairs"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Bound bind(BindingContext context, List<Mentor> mentors) {
    List<KnownPair> pairs = context.knownPairs().stream()
        .filter(pair ->
            pair.status() == KnownPair.Status.ENDED || pair.status() == KnownPair.Status.RUNNING)
        .toList();
    return new Blocklist(mentors, pairs, Youth::formerMentors);
  }
}
