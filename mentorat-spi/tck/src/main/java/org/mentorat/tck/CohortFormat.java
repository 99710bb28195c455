package org.mentorat.tck;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.SampleReportingFormat;
import org.mentorat.model.Association;
import org.mentorat.model.Cohort;
import org.mentorat.model.Mentor;
import org.mentorat.model.Programme;
import org.mentorat.model.Youth;

/**
 * Prints a cohort when a property fails on it, with all that is known of everybody: they are made up. jqwik finds it through {@code
 * META-INF/services}.
 */
public final class CohortFormat implements SampleReportingFormat {
  /** For jqwik. */
  public CohortFormat() {}

  @Override
  public boolean appliesTo(Object value) {
    return value instanceof Cohort;
  }

  @Override
  public Object report(Object value) {
    Cohort cohort = (Cohort) value;
    Map<Object, Object> report = new LinkedHashMap<>();
    report.put(SampleReportingFormat.plainLabel("date"), cohort.date());
    for (Association association : cohort.associations()) {
      put(report, "association " + association.id(), association);
      for (Programme programme : association.programmes()) {
        put(report, "programme " + programme.id(), programme);
      }
    }
    cohort.companies().forEach(company -> put(report, "company " + company.id(), company));
    for (Youth youth : cohort.youths()) {
      put(report, "youth " + youth.id(), youth);
    }
    for (Mentor mentor : cohort.mentors()) {
      put(report, "mentor " + mentor.id(), mentor);
    }
    if (!cohort.pairs().isEmpty()) {
      report.put(
          SampleReportingFormat.plainLabel("pairs"),
          cohort.pairs().stream()
              .map(p -> p.youth() + " – " + p.mentor() + " " + p.status().code())
              .toList());
    }
    return report;
  }

  private static void put(Map<Object, Object> report, String label, Record value) {
    Map<String, String> known = new TreeMap<>();
    RecordFields.values(value).forEach((name, field) -> {
      if (field != null && !name.equals("id") && !name.equals("programmes")) {
        known.put(name, plain(field));
      }
    });
    report.put(SampleReportingFormat.plainLabel(label), known.toString());
  }

  /** Records that hide what they hold are shown by their components. */
  private static String plain(Object field) {
    return field instanceof Record record && !(field instanceof Comparable)
        ? new TreeMap<>(RecordFields.values(record)).toString()
        : field.toString();
  }
}
