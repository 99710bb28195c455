package org.mentorat.core.explain.recruit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.AssociationId;

/**
 * Where to recruit, and where further places would help: two lists, each of which starts from the campaign as it is and adds line to line.
 *
 * <p>Recruits come in the order of a greedy choice: always the kind of mentor of whom one more serves most, then of these the kind of which
 * most are of full use. With the mentors found so far that serves at least 1 − 1/e of what the best choice of as many mentors would serve
 * (Nemhauser, Wolsey &amp; Fisher 1978), and exactly as much as long as every place that was added is used.
 *
 * @param youths how many youths take part
 * @param served how many of them have a mentor as things are
 * @param recruits mentors to recruit, most useful first
 * @param capacity places to open, most useful first
 * @param kinds how many kinds of mentors were looked at
 * @param withheld how many lines are not told at all, since too few youths stand behind them
 * @since 0.1
 */
public record RecruitmentPlan(
    int youths,
    int served,
    List<RecruitLine> recruits,
    List<CapacityLine> capacity,
    int kinds,
    int withheld) {
  /** Figures on fewer youths than this stay with the association. */
  public static final int SMALL = 10;

  /** Copies the lists. */
  public RecruitmentPlan {
    recruits = List.copyOf(recruits);
    capacity = List.copyOf(capacity);
  }

  /** How many youths have no mentor as things are. */
  public int unserved() {
    return youths - served;
  }

  /**
   * The plan as it may be handed on: a line that serves fewer than {@value #SMALL} youths would say where a few of them live and what they
   * ask for, so such lines become one line an association without any trait; where that is small too they become one for all, and if even
   * that is small they are only counted ({@link #withheld}). As soon as any line is left out, running totals are, too, since differences
   * would tell it. Lines about places name no trait of youths and stay, without departments of fewer than {@value #SMALL} youths.
   */
  public RecruitmentPlan published() {
    if (recruits.stream().noneMatch(RecruitLine::internal)) {
      return this;
    }
    List<RecruitLine> told = new ArrayList<>();
    Map<String, List<RecruitLine>> byAssociation = new TreeMap<>();
    for (RecruitLine line : recruits) {
      if (line.internal()) {
        AssociationId of = line.traits().association();
        byAssociation
            .computeIfAbsent(of == null ? "" : of.value(), a -> new ArrayList<>())
            .add(line);
      } else {
        told.add(told(line));
      }
    }
    List<RecruitLine> rest = new ArrayList<>();
    byAssociation.values().forEach(lines -> {
      if (serves(lines) >= SMALL) {
        told.add(together(lines, lines.get(0).traits().association()));
      } else {
        rest.addAll(lines);
      }
    });
    boolean some = serves(rest) >= SMALL;
    if (some) {
      told.add(together(rest, null));
    }
    return new RecruitmentPlan(
        youths, served, told, capacity, kinds, withheld + (some ? 0 : rest.size()));
  }

  private static int serves(List<RecruitLine> lines) {
    return lines.stream().mapToInt(RecruitLine::serves).sum();
  }

  private static RecruitLine told(RecruitLine line) {
    return new RecruitLine(
        line.traits(),
        line.mentors(),
        line.places(),
        line.serves(),
        line.servesAsRouted(),
        -1,
        line.atLeast(),
        false,
        line.like(),
        line.ids());
  }

  private static RecruitLine together(List<RecruitLine> lines, @Nullable AssociationId of) {
    MentorTraits traits = of == null
        ? MentorTraits.UNTOLD
        : new MentorTraits(of, null, null, null, null, null, null, null);
    return new RecruitLine(
        traits,
        lines.stream().mapToInt(RecruitLine::mentors).sum(),
        lines.stream().mapToInt(RecruitLine::places).sum(),
        serves(lines),
        lines.stream().mapToInt(RecruitLine::servesAsRouted).sum(),
        -1,
        lines.stream().anyMatch(RecruitLine::atLeast),
        false,
        null,
        "");
  }

  @Override
  public String toString() {
    return "RecruitmentPlan[" + recruits.size() + " lines of recruits, " + capacity.size()
        + " of places]";
  }
}
