package org.mentorat.core.candidates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.plugin.PluginRegistry;
import org.mentorat.core.policy.InvalidPolicyException;
import org.mentorat.core.policy.Policy;
import org.mentorat.core.policy.YouthQuota;
import org.mentorat.model.Association;
import org.mentorat.model.Bounds;
import org.mentorat.model.Cohort;
import org.mentorat.model.Mentor;
import org.mentorat.model.Programme;
import org.mentorat.model.ProgrammeId;
import org.mentorat.model.Youth;
import org.mentorat.problem.QuotaForest;

/**
 * Quota forests and the names of their nodes. Only groups with a bound become nodes: collective ⊃ association ⊃ programme on the mentors'
 * side, one attribute of the policy on the youths' side.
 *
 * @param forest over people by index
 * @param names by node, such as {@code association AFEV}
 */
record Groups(QuotaForest forest, List<String> names) {
  Groups {
    names = List.copyOf(names);
  }

  static Groups ofMentors(Cohort cohort, Policy policy, List<Mentor> mentors) {
    Collector nodes = new Collector();
    Map<String, Integer> collectives = new HashMap<>();
    Map<ProgrammeId, Integer> nodeOf = new HashMap<>();
    checkCollectives(cohort, policy);
    policy
        .collectiveQuotas()
        .forEach((name, bounds) ->
            collectives.put(name, nodes.add("collective " + name, QuotaForest.NONE, bounds)));
    for (Association association : cohort.associations()) {
      @Nullable String collective = association.collective();
      int above = collective == null
          ? QuotaForest.NONE
          : collectives.getOrDefault(collective, QuotaForest.NONE);
      int own = nodes.add("association " + association.id(), above, association.intake());
      for (Programme programme : association.programmes()) {
        nodeOf.put(
            programme.id(), nodes.add("programme " + programme.id(), own, programme.places()));
      }
    }
    int[] groupOf = new int[mentors.size()];
    for (int j = 0; j < groupOf.length; j++) {
      @Nullable ProgrammeId programme = mentors.get(j).programme();
      groupOf[j] =
          programme == null ? QuotaForest.NONE : nodeOf.getOrDefault(programme, QuotaForest.NONE);
    }
    return nodes.groups(groupOf);
  }

  /** A quota on a collective that is misspelt would bind nobody. */
  private static void checkCollectives(Cohort cohort, Policy policy) {
    Set<String> known = new TreeSet<>();
    for (Association association : cohort.associations()) {
      @Nullable String collective = association.collective();
      if (collective != null) {
        known.add(collective);
      }
    }
    List<InvalidPolicyException.Problem> problems = policy.collectiveQuotas().keySet().stream()
        .filter(name -> !known.contains(name))
        .map(name -> new InvalidPolicyException.Problem(
            "/collectiveQuotas/" + name, PluginRegistry.unknown("collective", name, known)))
        .toList();
    if (!problems.isEmpty()) {
      throw new InvalidPolicyException(problems);
    }
  }

  static Groups ofYouths(Policy policy, List<Youth> youths) {
    Collector nodes = new Collector();
    Map<String, Integer> nodeOf = new HashMap<>();
    YouthQuota.@Nullable Attribute attribute = null;
    for (YouthQuota quota : policy.youthQuotas()) {
      attribute = quota.attribute();
      nodeOf.put(
          quota.value(),
          nodes.add(attribute.code() + " " + quota.value(), QuotaForest.NONE, quota.bounds()));
    }
    int[] groupOf = new int[youths.size()];
    Arrays.fill(groupOf, QuotaForest.NONE);
    for (int i = 0; i < groupOf.length && attribute != null; i++) {
      @Nullable String value = attribute.valueOf(youths.get(i));
      groupOf[i] = value == null ? QuotaForest.NONE : nodeOf.getOrDefault(value, QuotaForest.NONE);
    }
    return nodes.groups(groupOf);
  }

  /** Nodes in the order in which they are added: parents first. */
  private static final class Collector {
    private final List<String> names = new ArrayList<>();
    private final List<Integer> parents = new ArrayList<>();
    private final List<Bounds> bounds = new ArrayList<>();

    /** The node of a group; a group without bounds is its parent's node. */
    int add(String name, int parent, Bounds bound) {
      if (bound.equals(Bounds.NONE)) {
        return parent;
      }
      names.add(name);
      parents.add(parent);
      bounds.add(bound);
      return names.size() - 1;
    }

    Groups groups(int[] groupOf) {
      int[] upper = bounds.stream()
          .mapToInt(b -> orElse(b.upper(), QuotaForest.UNBOUNDED))
          .toArray();
      int[] target =
          bounds.stream().mapToInt(b -> orElse(b.target(), QuotaForest.NONE)).toArray();
      return new Groups(
          new QuotaForest(
              parents.stream().mapToInt(Integer::intValue).toArray(),
              bounds.stream().mapToInt(Bounds::lower).toArray(),
              upper,
              target,
              groupOf),
          names);
    }

    private static int orElse(@Nullable Integer value, int otherwise) {
      return value == null ? otherwise : value;
    }
  }
}
