package org.mentorat.report;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.audit.Fairness;
import org.mentorat.core.audit.PublishedFairness;
import org.mentorat.core.explain.DeficientSet;
import org.mentorat.core.explain.recruit.RecruitmentPlan;
import org.mentorat.core.io.ReadReport;
import org.mentorat.core.result.MatchResult;
import org.mentorat.model.Gazetteer;

/** What a report is about: the result, and whatever else is known of the run. Immutable, thread-safe. */
public final class ReportContent {
  private final MatchResult result;
  private final Gazetteer gazetteer;
  private final PublishedFairness fairness;
  private final @Nullable ReadReport read;
  private final @Nullable RecruitmentPlan plan;
  private final List<DeficientSet> shortages;

  private ReportContent(
      MatchResult result,
      Gazetteer gazetteer,
      PublishedFairness fairness,
      @Nullable ReadReport read,
      @Nullable RecruitmentPlan plan,
      List<DeficientSet> shortages) {
    this.result = result;
    this.gazetteer = gazetteer;
    this.fairness = fairness;
    this.read = read;
    this.plan = plan;
    this.shortages = List.copyOf(shortages);
  }

  /** A result alone; {@code gazetteer}: where communes are. Linear in youths and pairs. */
  public static ReportContent of(MatchResult result, Gazetteer gazetteer) {
    PublishedFairness fairness = Fairness.of(result, gazetteer).published();
    return new ReportContent(result, gazetteer, fairness, null, null, List.of());
  }

  /** With what was found in the files. */
  public ReportContent withRead(ReadReport report) {
    return new ReportContent(result, gazetteer, fairness, report, plan, shortages);
  }

  /** With a plan of whom to recruit; of it only what may be handed on is written. */
  public ReportContent withPlan(RecruitmentPlan recruitment) {
    return new ReportContent(result, gazetteer, fairness, read, recruitment.published(), shortages);
  }

  /** With the sets of youths who lack places; those of ten youths and more are written, without ids. */
  public ReportContent withShortages(List<DeficientSet> sets) {
    return new ReportContent(result, gazetteer, fairness, read, plan, sets);
  }

  /** The result. */
  public MatchResult result() {
    return result;
  }

  /** Figures by group, as they may be written. */
  public PublishedFairness fairness() {
    return fairness;
  }

  Gazetteer gazetteer() {
    return gazetteer;
  }

  Optional<ReadReport> read() {
    return Optional.ofNullable(read);
  }

  Optional<RecruitmentPlan> plan() {
    return Optional.ofNullable(plan);
  }

  List<DeficientSet> shortages() {
    return shortages;
  }

  @Override
  public String toString() {
    return "ReportContent[" + result + "]";
  }
}
