package org.mentorat.examples.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.Mentorat;
import org.mentorat.core.explain.Explanations;
import org.mentorat.core.explain.recruit.RecruitmentRequest;
import org.mentorat.core.flow.Flow;
import org.mentorat.core.flow.Prepared;
import org.mentorat.core.flow.RunOptions;
import org.mentorat.core.io.AuditFiles;
import org.mentorat.core.result.MatchResult;
import org.mentorat.examples.campaign.CampaignInput.Loaded;
import org.mentorat.model.Text;
import org.mentorat.problem.Outcome;
import org.mentorat.report.HtmlReport;
import org.mentorat.report.ReportContent;

/** What a run writes for people to read: the report with its figures, and a page for each association. */
final class ReportOutput {
  static final String REPORT = "report.html";
  static final String FAIRNESS = "fairness.json";
  static final String PAGES = "associations";

  private final Path folder;
  private final @Nullable Path report;
  private final boolean byAssociation;
  private final RecruitmentRequest plan;

  private ReportOutput(
      Path folder, @Nullable Path report, boolean byAssociation, RecruitmentRequest plan) {
    this.folder = folder;
    this.report = report;
    this.byAssociation = byAssociation;
    this.plan = plan;
  }

  /** Nothing; what an earlier run left in the folder of results is removed, for it tells of another result. */
  static ReportOutput none(Path folder) {
    return new ReportOutput(folder, null, false, RecruitmentRequest.DEFAULT);
  }

  /** The report in the folder of results. */
  static ReportOutput in(Path folder) {
    return new ReportOutput(folder, folder.resolve(REPORT), false, RecruitmentRequest.DEFAULT);
  }

  /** The same with a shorter plan of whom to recruit: each of its lines takes a match of everybody. */
  ReportOutput withLines(int most) {
    return new ReportOutput(folder, report, byAssociation, plan.withLines(most));
  }

  /** The report in a file of its own; an empty name: in the folder of results. */
  static ReportOutput to(Path folder, Path file) {
    return file.toString().isEmpty()
        ? in(folder)
        : new ReportOutput(folder, file, false, RecruitmentRequest.DEFAULT);
  }

  /** The same with a page for each association. */
  ReportOutput byAssociation() {
    return new ReportOutput(folder, report == null ? folder.resolve(REPORT) : report, true, plan);
  }

  void write(Session session, Mentorat mentorat, Loaded loaded, MatchResult result) {
    try {
      removeEarlier();
      if (report == null) {
        return;
      }
      Path file = report;
      ReportContent found =
          ReportContent.of(result, mentorat.gazetteer()).withRead(loaded.read().report());
      ReportContent content = planned(session, mentorat, loaded, found);
      session.progress().during(new Text("Écriture du rapport", "Writing the report"), () -> {
        write(content, result, file, session.wording().locale());
        return file;
      });
    } catch (IOException e) {
      throw Failures.writing(e);
    }
  }

  private ReportContent planned(
      Session session, Mentorat mentorat, Loaded loaded, ReportContent content) {
    return session
        .progress()
        .during(
            new Text("Où recruter, où les places manquent", "Where to recruit, where places lack"),
            () -> planned(mentorat, loaded, content));
  }

  private ReportContent planned(Mentorat mentorat, Loaded loaded, ReportContent content) {
    MatchResult result = content.result();
    if (result.evidence().outcome() instanceof Outcome.Infeasible) {
      return content; // Then nothing was matched whose gaps could be filled.
    }
    try (Threads threads = Threads.ofMachine()) {
      RunOptions options = threads.joining(loaded.options());
      Prepared prepared =
          Flow.grown(mentorat.prepare(loaded.cohort(), loaded.policy(), options), options);
      return content
          .withPlan(mentorat.recruit(result, loaded.policy(), options, plan))
          .withShortages(
              Explanations.of(prepared, result, mentorat.gazetteer(), options).shortages());
    }
  }

  private void write(ReportContent content, MatchResult result, Path file, Locale locale)
      throws IOException {
    HtmlReport html = HtmlReport.create();
    html.write(content, locale, file);
    AuditFiles.writeFairness(content.fairness(), folder.resolve(FAIRNESS));
    if (byAssociation) {
      html.writeByAssociation(result, locale, folder.resolve(PAGES));
    }
  }

  private void removeEarlier() throws IOException {
    Files.deleteIfExists(folder.resolve(REPORT));
    Files.deleteIfExists(folder.resolve(FAIRNESS));
    Path pages = folder.resolve(PAGES);
    if (Files.isDirectory(pages)) {
      List<Path> stale = new ArrayList<>();
      try (Stream<Path> files = Files.list(pages)) {
        files.filter(file -> file.toString().endsWith(".html")).forEach(stale::add);
      }
      for (Path file : stale) {
        Files.delete(file);
      }
    }
  }

  /** Says which file is what. */
  void describe(Wording wording, Table table) {
    if (report == null) {
      return;
    }
    boolean inside = report.equals(folder.resolve(REPORT));
    table.row(
        inside ? REPORT : report.toString(),
        wording.of("le rapport, à ouvrir dans un navigateur", "the report, opens in a browser"));
    table.row(
        FAIRNESS,
        wording.of(
            "les chiffres par groupe, petits nombres masqués",
            "figures by group, small numbers withheld"));
    if (byAssociation) {
      table.row(
          PAGES + "/",
          wording.of(
              "une page par association, avec ses seules lignes",
              "a page for each association, with its rows only"));
    }
  }
}
