package org.mentorat.examples.campaign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.plugin.PluginRegistry;
import org.mentorat.model.Reason;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.RuleInfo;

/** The flags of proposals in short: which rules lack a field, and which ones a person waived. */
final class Flags {
  private final PluginRegistry registry;
  private final Wording wording;

  Flags(PluginRegistry registry, Wording wording) {
    this.registry = registry;
    this.wording = wording;
  }

  /** One phrase for all flags; rules in the order of the policy, each with its count. */
  String phrase(Collection<Reason> flags) {
    Map<String, Integer> countByCode = new TreeMap<>();
    flags.forEach(flag -> countByCode.merge(flag.code(), 1, Integer::sum));
    List<String> unknown = new ArrayList<>();
    List<String> waived = new ArrayList<>();
    for (EligibilityRule rule : registry.rules().values()) {
      RuleInfo info = rule.info();
      add(info, countByCode.get(info.toCheck().code()), unknown);
      add(info, countByCode.get(info.waived().code()), waived);
    }
    List<String> parts = new ArrayList<>();
    if (!unknown.isEmpty()) {
      parts.add(wording.of("information manquante : ", "not known: ") + String.join(", ", unknown));
    }
    if (!waived.isEmpty()) {
      parts.add(wording.of("règle levée : ", "rule waived: ") + String.join(", ", waived));
    }
    return String.join(wording.of(" ; ", "; "), parts);
  }

  private void add(RuleInfo rule, @Nullable Integer count, List<String> phrases) {
    if (count != null) {
      phrases.add(wording.clause(rule.label()) + " (" + wording.number(count) + ")");
    }
  }
}
