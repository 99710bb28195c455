package org.mentorat.report.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorat.core.Mentorat;
import org.mentorat.core.policy.Policy;
import org.mentorat.core.result.MatchResult;
import org.mentorat.core.synthetic.CohortShape;
import org.mentorat.core.synthetic.SyntheticCohorts;
import org.mentorat.report.HtmlReport;
import org.mentorat.report.ReportContent;

/**
 * The report as people see it: opened from its file in a headless Chromium, at the width of a phone and of a desk, in both languages.
 * Screenshots go to {@code target/screenshots}. Skipped, with a message, where no Chromium is installed.
 */
class ReportInBrowserTest {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final double PATIENCE_MILLIS = 120_000;
  private static final List<String> CHROMIUM = List.of(
      System.getProperty("mentorat.chromium", "/usr/bin/chromium"),
      "/usr/bin/chromium-browser",
      "/usr/bin/google-chrome");

  private static @Nullable Playwright playwright;
  private static @Nullable Browser browser;
  private static Path report = Path.of("");
  private static Path english = Path.of("");
  private static Path association = Path.of("");

  @BeforeAll
  static void open() throws IOException {
    Path chromium =
        CHROMIUM.stream().map(Path::of).filter(Files::isExecutable).findFirst().orElse(null);
    assumeTrue(
        chromium != null,
        "skipped: no Chromium at " + CHROMIUM + ". Maybe apt-get install chromium, or"
            + " -Dmentorat.chromium=PATH?");
    write();
    playwright = Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser = playwright
        .chromium()
        .launch(new BrowserType.LaunchOptions()
            .setExecutablePath(chromium)
            .setArgs(List.of("--no-sandbox"))
            .setHeadless(true));
  }

  private static void write() throws IOException {
    Files.createDirectories(SCREENSHOTS);
    Mentorat mentorat = Mentorat.create();
    Policy policy = Policy.defaults().build();
    MatchResult result = mentorat.match(
        SyntheticCohorts.of(mentorat.gazetteer(), CohortShape.defaults())
            .cohort(3000, 1500, LocalDate.of(2026, 9, 7), 1),
        policy);
    ReportContent content =
        ReportContent.of(result, mentorat.gazetteer()).withPlan(mentorat.recruit(result, policy));
    HtmlReport html = HtmlReport.create();
    report = Path.of("target", "report-fr.html").toAbsolutePath();
    english = Path.of("target", "report-en.html").toAbsolutePath();
    html.write(content, Locale.FRENCH, report);
    html.write(content, Locale.ENGLISH, english);
    association = html.writeByAssociation(result, Locale.FRENCH, Path.of("target", "associations"))
        .get(1)
        .toAbsolutePath();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
    if (playwright != null) {
      playwright.close();
    }
  }

  private static Path file(String page) {
    return switch (page) {
      case "fr" -> report;
      case "en" -> english;
      default -> association;
    };
  }

  private static Page page(int width) {
    if (browser == null) {
      throw new IllegalStateException("no browser");
    }
    Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, 900));
    page.setDefaultTimeout(PATIENCE_MILLIS);
    return page;
  }

  @ParameterizedTest
  @CsvSource({"fr,390", "fr,1280", "en,390", "en,1280", "association,390", "association,1280"})
  void page_opensCleanly(String name, int width) {
    try (Page page = page(width)) {
      List<String> errors = new ArrayList<>();
      List<String> requests = new ArrayList<>();
      page.onConsoleMessage(message -> errors.add(message.type() + ": " + message.text()));
      page.onPageError(errors::add);
      page.onRequest(request -> requests.add(request.url()));
      page.navigate(file(name).toUri().toString());

      page.screenshot(new Page.ScreenshotOptions()
          .setPath(SCREENSHOTS.resolve(name + "-" + width + ".png"))
          // A page of an association may be longer than any picture.
          .setFullPage(!name.equals("association")));
      assertThat(errors).isEmpty();
      assertThat(requests.stream().filter(url -> !url.startsWith("data:")))
          .containsExactly(file(name).toUri().toString());
      assertThat(page.evaluate(
              "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
          .as("the page scrolls sideways")
          .isEqualTo(0);
      assertThat(strings(page, Scripts.HEADINGS)).as("headings out of order").isEmpty();
      assertThat(strings(page, Scripts.NAMELESS)).as("without a name").isEmpty();
      assertThat(strings(page, Scripts.CONTRAST)).as("contrast under 4.5").isEmpty();
      assertThat(strings(page, Scripts.OUTSIDE)).as("wider than the page").isEmpty();
      assertThat(page.evaluate("() => document.documentElement.lang"))
          .isEqualTo(name.equals("en") ? "en" : "fr");
    }
  }

  @Test
  void keyboard_skipsTheContents_andReachesTables() {
    try (Page page = page(1280)) {
      page.navigate(report.toUri().toString());
      page.keyboard().press("Tab");
      assertThat(page.evaluate("() => document.activeElement.className")).isEqualTo("skip");
      assertThat(page.evaluate("() => document.activeElement.getBoundingClientRect().top >= 0"))
          .as("the link shows when it has the focus")
          .isEqualTo(true);
      page.keyboard().press("Enter");
      assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("content");
      page.keyboard().press("Tab");
      assertThat(page.evaluate("() => document.activeElement.getAttribute('role')"))
          .isEqualTo("region");
    }
  }

  @Test
  void print_hasPagesAndNoContents() throws IOException {
    try (Page page = page(794)) {
      page.navigate(report.toUri().toString());
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      page.screenshot(
          new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("print.png")).setFullPage(true));
      assertThat(page.evaluate("() => getComputedStyle(document.querySelector('nav')).display"))
          .isEqualTo("none");
      assertThat(page.evaluate("() => document.documentElement.scrollWidth <= 794"))
          .as("nothing is cut at the edge of the paper")
          .isEqualTo(true);
      Path pdf = SCREENSHOTS.resolve("report.pdf");
      page.pdf(new Page.PdfOptions().setPath(pdf).setPreferCSSPageSize(true));
      assertThat(Files.size(pdf)).isGreaterThan(20_000);
    }
  }

  private static List<String> strings(Page page, String script) {
    Object found = page.evaluate(script);
    return found instanceof List<?> list
        ? list.stream().flatMap(item -> Stream.of(String.valueOf(item))).toList()
        : List.of(String.valueOf(found));
  }
}
