package org.mentorat.core.explain.change;

import java.util.ArrayList;
import java.util.List;
import org.mentorat.model.Cohort;
import org.mentorat.model.MentorId;
import org.mentorat.model.Points;
import org.mentorat.model.Text;
import org.mentorat.model.Youth;

/**
 * What would give a youth a mentor without taking one from anybody who has one.
 *
 * @param relaxations what would be given way on: one thing, or two where no single one does it
 * @param youth the record of the youth with what would change in it; equal to the record now where only rules give way
 * @param mentor the mentor whom the youth would get
 * @param micropoints score of that pair in millionths of a point
 * @param scoreChange by how much the total score would change, in millionths of a point: the best that is possible with everybody served who is
 *     served now, and this youth
 * @param othersMoved how many other youths would get another mentor than now
 * @param routedAnew whether somebody would be routed elsewhere, so that a fresh match of everything stands behind the figures
 * @since 0.1
 */
public record YouthChange(
    List<Relaxation> relaxations,
    Youth youth,
    MentorId mentor,
    long micropoints,
    long scoreChange,
    int othersMoved,
    boolean routedAnew) {
  /** Copies the list. */
  public YouthChange {
    relaxations = List.copyOf(relaxations);
  }

  /** How much is asked in all. */
  public int cost() {
    return relaxations.stream().mapToInt(Relaxation::cost).sum();
  }

  /** Whether only the youth's own record changes, so that {@link #applyTo} is all there is to it. */
  public boolean onlyTheYouth() {
    return relaxations.stream()
        .allMatch(r ->
            r.kind() == Relaxation.Kind.MEETING_MODE || r.kind() == Relaxation.Kind.WEEKLY_SLOT);
  }

  /**
   * The cohort with the changed record of the youth. Where a rule gives way for this youth alone, a person says so by locking the pair with
   * {@link #mentor}, which waives comfort rules.
   */
  public Cohort applyTo(Cohort cohort) {
    List<Youth> youths = new ArrayList<>(cohort.youths());
    youths.replaceAll(y -> y.id().equals(youth.id()) ? youth : y);
    return cohort.toBuilder().youths(youths).build();
  }

  /** What would be done and what would come of it, as a sentence. */
  public Text text() {
    String french =
        String.join(" et ", relaxations.stream().map(r -> r.text().french()).toList());
    String english =
        String.join(" and ", relaxations.stream().map(r -> r.text().english()).toList());
    return new Text(
        capital(french) + " : mentor " + mentor + ", " + points(scoreChange, true)
            + " points au total" + movedInFrench() + ".",
        capital(english) + ": mentor " + mentor + ", " + points(scoreChange, false)
            + " points in all" + movedInEnglish() + ".");
  }

  private String movedInFrench() {
    return switch (othersMoved) {
      case 0 -> ", personne d'autre ne change";
      case 1 -> ", un autre jeune change de mentor";
      default -> ", " + othersMoved + " autres jeunes changent de mentor";
    };
  }

  private String movedInEnglish() {
    return switch (othersMoved) {
      case 0 -> ", nobody else moves";
      case 1 -> ", one other youth moves to another mentor";
      default -> ", " + othersMoved + " other youths move to other mentors";
    };
  }

  private static String capital(String phrase) {
    int first = phrase.codePointAt(0);
    return new StringBuilder()
        .appendCodePoint(Character.toUpperCase(first))
        .append(phrase, Character.charCount(first), phrase.length())
        .toString();
  }

  /** One decimal and a sign. */
  static String points(long micropoints, boolean french) {
    String text = java.math.BigDecimal.valueOf(micropoints, 6)
        .setScale(1, java.math.RoundingMode.HALF_UP)
        .toPlainString();
    assert Points.MICRO == 1_000_000;
    String signed = micropoints < 0 ? text : "+" + text;
    return french ? signed.replace('.', ',') : signed;
  }

  @Override
  public String toString() {
    return "YouthChange[" + youth.id() + ", " + mentor + ", " + relaxations + "]";
  }
}
