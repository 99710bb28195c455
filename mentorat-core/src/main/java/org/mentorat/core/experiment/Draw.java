package org.mentorat.core.experiment;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.synthetic.CohortShape;
import org.mentorat.core.synthetic.SyntheticCohorts;
import org.mentorat.model.Cohort;
import org.mentorat.model.Gazetteer;

/**
 * One cohort of a source.
 *
 * @param number seed of the generator; null: the cohort is given
 */
record Draw(CohortSource cohort, @Nullable Long number) {
  static List<Draw> of(CohortSource source) {
    return source instanceof CohortSource.Drawn drawn
        ? drawn.draws().stream().map(number -> new Draw(source, number)).toList()
        : List.of(new Draw(source, null));
  }

  Cohort make(Gazetteer gazetteer) {
    if (cohort instanceof CohortSource.Drawn drawn) {
      long seed = number == null ? 0 : number;
      return SyntheticCohorts.of(gazetteer, drawn.shape())
          .cohort(drawn.youths(), drawn.mentors(), drawn.date(), seed);
    }
    return ((CohortSource.Given) cohort).cohort();
  }

  /** What the cohort is a function of, in lines of text: equal texts give equal cohorts. */
  String description() {
    StringBuilder text = new StringBuilder();
    if (cohort instanceof CohortSource.Drawn drawn) {
      CohortShape shape = drawn.shape();
      text.append("drawn ").append(drawn.youths()).append(' ').append(drawn.mentors());
      text.append(' ').append(drawn.date()).append(' ').append(number).append('\n');
      append(text, "shares", shape.shares());
      append(text, "situations", shape.situations());
      append(text, "firstNeeds", shape.firstNeeds());
      append(text, "statuses", shape.statuses());
      append(text, "youthModes", shape.youthModes());
      append(text, "mentorModes", shape.mentorModes());
      text.append(shape.nationalAssociations()).append(' ').append(shape.nationalCompanies());
      text.append(' ').append(shape.edgeCases()).append('\n');
    } else if (cohort instanceof CohortSource.Given given) {
      text.append("given ").append(given.cohort().date()).append('\n');
      given
          .inputsSha256()
          .forEach(
              (name, sha256) -> text.append(name).append(' ').append(sha256).append('\n'));
    }
    return text.toString();
  }

  /** Bits, since decimals of doubles differ between JDKs. */
  private static void append(
      StringBuilder text, String what, Map<? extends Enum<?>, Double> values) {
    SortedMap<String, Double> byName = new TreeMap<>();
    values.forEach((key, value) -> byName.put(key.name(), value));
    text.append(what);
    byName.forEach((name, value) -> text.append(' ')
        .append(name)
        .append('=')
        .append(Long.toHexString(Double.doubleToLongBits(value))));
    text.append('\n');
  }
}
