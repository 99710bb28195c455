package org.mentorat.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorat.model.Cohort;
import org.mentorat.report.page.Block;
import org.mentorat.report.page.Page;
import org.mentorat.report.page.Section;

class HtmlReportTest {
  private static final HtmlReport REPORT = HtmlReport.create();
  private static final ReportContent CONTENT = ReportContent.of(Campaigns.RESULT, Campaigns.PLACES);
  private static final String FRENCH = REPORT.html(CONTENT, Locale.FRANCE);
  private static final String ENGLISH = REPORT.html(CONTENT, Locale.UK);

  private static String html(String language) {
    return language.equals("fr") ? FRENCH : ENGLISH;
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void page_isWellFormed_andNeedsNothingElse(String language) {
    Markup markup = Markup.of(html(language));

    assertThat(markup.named("html").get(0).attributes()).containsEntry("lang", language);
    assertThat(markup.tags)
        .noneMatch(t -> Set.of("script", "iframe", "object", "img", "form").contains(t.name()));
    assertThat(markup.tags)
        .allMatch(t -> t.attributes().keySet().stream()
            .noneMatch(
                name -> name.startsWith("on") || name.equals("src") || name.equals("style")));
    Set<String> ids = new HashSet<>();
    for (Markup.Tag tag : markup.tags) {
      String id = tag.attributes().get("id");
      assertThat(id == null || ids.add(id)).as("id %s once", id).isTrue();
    }
    for (Markup.Tag tag : markup.tags) {
      String href = tag.attributes().getOrDefault("href", "data:,");
      assertThat(href.equals("data:,") || ids.contains(href.substring(1)))
          .as(href)
          .isTrue();
      String labelled = tag.attributes().get("aria-labelledby");
      assertThat(labelled == null || ids.contains(labelled)).as(labelled).isTrue();
    }
    assertThat(html(language)).doesNotContain("http://", "https://", "@import", "url(//");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void page_isReadAloudInOrder(String language) {
    Markup markup = Markup.of(html(language));
    int level = 0;
    for (Markup.Tag tag : markup.tags) {
      if (tag.name().matches("h[1-6]")) {
        int next = tag.name().charAt(1) - '0';
        assertThat(next).isLessThanOrEqualTo(level + 1);
        level = next;
      }
    }
    assertThat(markup.named("h1")).hasSize(1);
    assertThat(markup.named("table")).hasSameSizeAs(markup.named("caption")).hasSizeGreaterThan(6);
    assertThat(markup.named("th"))
        .allMatch(t -> Set.of("row", "col").contains(t.attributes().get("scope")));
    assertThat(markup.named("svg"))
        .allMatch(t -> t.attributes().containsKey("aria-labelledby")
            || "true".equals(t.attributes().get("aria-hidden"))
            || t.attributes().containsKey("viewBox"));
    assertThat(markup.tags.stream().filter(t -> "img".equals(t.attributes().get("role"))))
        .allMatch(t -> t.attributes().containsKey("aria-labelledby"));
  }

  @Test
  void numbers_areWrittenAsTheLanguageDoes() {
    int asking = Campaigns.RESULT.served() + Campaigns.RESULT.unserved().size();
    String rate = String.format(
        Locale.ROOT, "%.1f", Math.floor(1000.0 * Campaigns.RESULT.served() / asking + 0.5) / 10);
    assertThat(FRENCH).contains(rate.replace('.', ',') + "\u00a0%").contains("1\u202f200");
    assertThat(ENGLISH).contains(rate + "%").contains("1,200");
    assertThat(FRENCH).contains("7\u00a0septembre\u00a02026");
    assertThat(ENGLISH).contains("7\u00a0September\u00a02026");
  }

  @Test
  void languages_doNotMix() {
    assertThat(FRENCH).contains("Équité entre groupes", "Carte", "Aller au contenu");
    assertThat(ENGLISH).contains("Fairness between groups", "Skip to the content");
    assertThat(String.join("\n", Markup.of(ENGLISH).texts))
        .doesNotContainPattern("(?i)\\b(jeunes|servis|moins de|association sans|aucun)\\b");
    assertThat(String.join("\n", Markup.of(FRENCH).texts))
        .doesNotContainPattern("(?i)\\b(youths?|served|under|without)\\b");
    assertThat(Markup.of(FRENCH).tags).hasSameSizeAs(Markup.of(ENGLISH).tags);
  }

  @Test
  void bytes_areTheSameForRowsInAnyOrderAndTwoThreads() {
    ReportContent again = ReportContent.of(Campaigns.again(), Campaigns.PLACES);
    assertThat(REPORT.html(again, Locale.FRANCE)).isEqualTo(FRENCH);
    assertThat(HtmlReport.create().html(again, Locale.UK)).isEqualTo(ENGLISH);
  }

  @Test
  void page_namesNobody() {
    for (String html : List.of(FRENCH, ENGLISH)) {
      assertThat(Campaigns.COHORT.youths()).noneMatch(y -> html.contains(y.id().value()));
      assertThat(Campaigns.COHORT.mentors()).noneMatch(m -> html.contains(m.id().value()));
    }
  }

  /** What counts people; points, ranks and days are other columns. */
  private static final Pattern PEOPLE =
      Pattern.compile("Youths|Served|Mentors available|With a proposal|Mentors' places");

  @Test
  void page_holdsNoNumberOfOneToNinePeople() {
    int numbers = 0;
    for (Section section : REPORT.page(CONTENT, Phrases.in(Locale.UK)).sections()) {
      for (Block block : section.blocks()) {
        if (block instanceof Block.Table table) {
          for (Block.Row row : table.rows()) {
            for (int c = 0; c < row.cells().size(); c++) {
              if (PEOPLE.matcher(table.heads().get(c + 1).text()).matches()) {
                assertThat(row.cells().get(c).text())
                    .as(table.caption() + ", " + row.head())
                    .doesNotMatch("[1-9]");
                numbers++;
              }
            }
          }
        }
      }
    }
    assertThat(numbers).isGreaterThan(60);
  }

  @Test
  void emptyCampaign_hasAPageToo() {
    ReportContent none = ReportContent.of(
        Campaigns.match(Cohort.on(Campaigns.COHORT.date()).build()), Campaigns.PLACES);
    Page page = REPORT.page(none, Phrases.in(Locale.FRENCH));
    assertThat(page.sections()).extracting(Section::id).doesNotContain("map", "companies");
    Markup.of(REPORT.html(none, Locale.FRENCH));
  }
}
