package org.mentorat.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorat.core.Mentorat;
import org.mentorat.core.io.ReadReport;
import org.mentorat.core.io.RepairKind;
import org.mentorat.core.policy.Policy;
import org.mentorat.core.result.MatchResult;
import org.mentorat.model.Association;
import org.mentorat.model.Cohort;
import org.mentorat.model.Company;
import org.mentorat.model.Consent;
import org.mentorat.model.Gazetteer;
import org.mentorat.model.Mentor;
import org.mentorat.model.Need;
import org.mentorat.model.Place;
import org.mentorat.model.Position;
import org.mentorat.model.Programme;
import org.mentorat.model.Vetting;
import org.mentorat.model.Youth;

/** Names, ids, places and file names that are markup, in every place that shows text: as text, in attributes, in SVG. */
class InjectionTest {
  private static final List<String> HOSTILE = List.of(
      "<script>alert(1)</script>",
      "\" onmouseover=\"alert(2)",
      "' onfocus='alert(3)",
      "</title></svg><img src=x onerror=alert(4)>",
      "javascript:alert(5)",
      "</style><script>alert(6)</script>",
      "${page.title} <#assign x=1> [=x] #{1}",
      "&lt;b&gt; &amp; <!-- -->");

  private static final Set<String> TAGS = new TreeSet<>(Set.of(
      "html",
      "head",
      "meta",
      "title",
      "link",
      "style",
      "body",
      "a",
      "svg",
      "defs",
      "pattern",
      "rect",
      "path",
      "header",
      "p",
      "h1",
      "h2",
      "h3",
      "nav",
      "ol",
      "ul",
      "li",
      "main",
      "section",
      "span",
      "div",
      "figure",
      "figcaption",
      "strong",
      "dl",
      "dt",
      "dd",
      "table",
      "caption",
      "thead",
      "tbody",
      "tr",
      "th",
      "td",
      "g",
      "use",
      "text",
      "footer"));

  @TempDir
  private Path folder = Path.of("");

  private static String hostile(int k) {
    return HOSTILE.get(k % HOSTILE.size()) + " " + k;
  }

  /** Every commune is one place in a department that is markup. */
  private static final Gazetteer PLACES = new Gazetteer() {
    @Override
    public Optional<Place> byCode(String code) {
      return Optional.of(new Place(
          code,
          hostile(0),
          code.equals("1") ? "93" : hostile(3),
          "11",
          new Position(48.9, 2.4),
          1));
    }

    @Override
    public Lookup byPostalCode(String postalCode, @Nullable String town) {
      return new Lookup.Unknown();
    }

    @Override
    public List<Place> places() {
      return List.of();
    }

    @Override
    public String attribution() {
      return hostile(1);
    }
  };

  private static MatchResult result() {
    LocalDate day = LocalDate.of(2026, 9, 7);
    List<Association> associations = new ArrayList<>();
    List<Company> companies = new ArrayList<>();
    for (int k = 0; k < HOSTILE.size(); k++) {
      associations.add(Association.builder("A " + hostile(k))
          .name(hostile(k))
          .programmes(
              List.of(Programme.builder("P " + hostile(k)).name(hostile(k + 1)).build()))
          .build());
      companies.add(Company.builder("C " + hostile(k)).name(hostile(k)).build());
    }
    List<Youth> youths = new ArrayList<>();
    List<Mentor> mentors = new ArrayList<>();
    for (int k = 0; k < 480; k++) {
      Association association = associations.get(k % HOSTILE.size());
      youths.add(Youth.builder("Y" + k + hostile(k))
          .born(LocalDate.of(2009, 1, 1))
          .needs(Need.ORIENTATION)
          .commune(k % 2 == 0 ? "1" : "2")
          .sectors(List.of(hostile(k)))
          .interests(List.of(hostile(k)))
          .consent(new Consent(true, true, day, null, null))
          .requestedOn(day)
          .association(association.id())
          .build());
      if (k % 2 == 0) {
        mentors.add(Mentor.builder("M" + k + hostile(k))
            .born(LocalDate.of(1980, 1, 1))
            .expertise(Set.of(Need.ORIENTATION))
            .commune("1")
            .sectors(List.of(hostile(k)))
            .interests(List.of(hostile(k)))
            .capacity(1)
            .vetting(new Vetting(hostile(k), day.minusYears(1), day.plusYears(1)))
            .company(companies.get(k % HOSTILE.size()).id())
            .association(association.id())
            .build());
      }
    }
    Cohort cohort = Cohort.on(day)
        .youths(youths)
        .mentors(mentors)
        .associations(associations)
        .companies(companies)
        .build();
    return Mentorat.builder()
        .gazetteer(PLACES)
        .build()
        .match(cohort, Policy.defaults().build());
  }

  private static ReadReport read() {
    return new ReadReport(
        List.of(new ReadReport.InputFile(hostile(0), "00", 1, hostile(1), ';', 10, 8, 2)),
        List.of(new ReadReport.Repair(hostile(2), hostile(3), RepairKind.TWO_DIGIT_YEAR, 3)),
        List.of(new ReadReport.UnmappedCode(
            hostile(4), "youths", hostile(5), hostile(6), 2, Optional.of(hostile(7)))),
        List.of(),
        List.of(),
        List.of(new ReadReport.UnknownColumn(hostile(1), hostile(2), Optional.empty())),
        List.of());
  }

  @Test
  void nothingHostile_becomesMarkup() throws IOException {
    HtmlReport report = HtmlReport.create();
    MatchResult result = result();
    assertThat(result.served()).isGreaterThan(100);
    ReportContent content = ReportContent.of(result, PLACES).withRead(read());
    List<String> pages = new ArrayList<>();
    for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      pages.add(report.html(content, locale));
      for (Path file : report.writeByAssociation(result, locale, folder)) {
        assertThat(file.getParent()).isEqualTo(folder);
        pages.add(Files.readString(file));
      }
    }
    for (String page : pages) {
      Markup markup = Markup.of(page);
      assertThat(markup.tags).allMatch(t -> TAGS.contains(t.name()));
      assertThat(markup.tags)
          .allMatch(t -> t.attributes().keySet().stream()
              .noneMatch(
                  name -> name.startsWith("on") || name.equals("src") || name.equals("style")));
      assertThat(markup.tags)
          .allMatch(
              t -> t.attributes().getOrDefault("href", "#").matches("#[a-z0-9A-Z-]+|#|data:,"));
      assertThat(markup.named("style")).hasSize(1);
      assertThat(page).doesNotContain("<script", "onerror=alert(4)>", "<img");
    }
    // It is shown all the same, as text: in the report, in SVG and in the pages of associations.
    assertThat(pages.get(0))
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; 0")
        .contains("javascript:alert(5) 4");
    assertThat(String.join("", pages)).contains("Y0&lt;script&gt;");
    assertThat(pages).hasSize(2 + 2 * HOSTILE.size());
  }
}
