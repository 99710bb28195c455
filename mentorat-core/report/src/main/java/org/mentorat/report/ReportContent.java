package org.mentorat.report;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.audit.Fairness;
import org.mentorat.core.audit.PublishedFairness;
import org.mentorat.core.io.ReadReport;
import org.mentorat.core.result.MatchResult;
import org.mentorat.model.Gazetteer;

/** What a report is about: the result, and whatever else is known of the run. Immutable, thread-safe. */
public final class ReportContent {
  private final MatchResult result;
  private final Gazetteer gazetteer;
  private final PublishedFairness fairness;
  private final @Nullable ReadReport read;

  private ReportContent(
      MatchResult result,
      Gazetteer gazetteer,
      PublishedFairness fairness,
      @Nullable ReadReport read) {
    this.result = result;
    this.gazetteer = gazetteer;
    this.fairness = fairness;
    this.read = read;
  }

  /** A result alone; {@code gazetteer}: where communes are. Linear in youths and pairs. */
  public static ReportContent of(MatchResult result, Gazetteer gazetteer) {
    return new ReportContent(
        result, gazetteer, Fairness.of(result, gazetteer).published(), null);
  }

  /** With what was found in the files. */
  public ReportContent withRead(ReadReport report) {
    return new ReportContent(result, gazetteer, fairness, report);
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

  @Override
  public String toString() {
    return "ReportContent[" + result + "]";
  }
}
