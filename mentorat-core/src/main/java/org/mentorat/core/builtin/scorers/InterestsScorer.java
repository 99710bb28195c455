package org.mentorat.core.builtin.scorers;

import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.builtin.columns.CodeSets;
import org.mentorat.core.builtin.columns.Kinds;
import org.mentorat.model.Mentor;
import org.mentorat.model.Text;
import org.mentorat.model.Youth;
import org.mentorat.spi.BindingContext;
import org.mentorat.spi.Parameter;
import org.mentorat.spi.Scorer;
import org.mentorat.spi.ScorerInfo;
import org.mentorat.spi.Side;

/**
 * What the two like and dislike alike: the share of the youth's interests that the mentor has too, and the share of the youth's dislikes,
 * weighed {@code interestsShare} to {@code dislikesShare}. Dislikes weigh more by default: in one large study of mentored pairs shared
 * dislikes predicted longer relations better than shared interests (Haas, Hall &amp; Vlasnik, Heliyon 2018). Each part is neutral where
 * either list is unknown, and where the youth listed nothing.
 */
final class InterestsScorer implements Scorer {
  private static final ScorerInfo INFO = new ScorerInfo(
      "interests",
      "1",
      new Text("Centres d'intérêt", "Interests"),
      7,
      Side.PAIR,
      List.of(
          Parameter.decimal("interestsShare", 2.0, 0.01, 100, "weight of shared interests"),
          Parameter.decimal("dislikesShare", 3.0, 0.01, 100, "weight of shared dislikes")),
      Set.of("youth.interests", "youth.dislikes", "mentor.interests", "mentor.dislikes"));

  private static final Text UNKNOWN = new Text(
      "Centres d'intérêt non renseignés des deux côtés", "Interests not known on both sides");

  @Override
  public ScorerInfo info() {
    return INFO;
  }

  @Override
  public Bound bind(BindingContext context, List<Mentor> mentors) {
    double interestsShare = context.parameters().decimal("interestsShare");
    double dislikesShare = context.parameters().decimal("dislikesShare");
    CodeSets interests = CodeSets.of(mentors, Mentor::interests);
    CodeSets dislikes = CodeSets.of(mentors, Mentor::dislikes);
    // Interests and dislikes together would make about as many kinds as there are mentors.
    Kinds kinds = dislikes.kinds();
    return new ByKind(
        kinds.of(),
        InterestsScorer::kindOf,
        youth -> new InterestsRow(
            new Part(interests, youth.interests(), interestsShare),
            new Part(dislikes, youth.dislikes(), dislikesShare),
            kinds));
  }

  /** Of the interests no more counts than whether there are any: none of them enters the bound. */
  private static Object kindOf(Youth youth) {
    Set<String> interests = youth.interests();
    boolean any = interests != null && !CodeSets.isEmpty(interests);
    return List.of(any, Neutral.kind(youth.dislikes()));
  }

  /** One of the two lists, with its weight. */
  private static final class Part {
    private final CodeSets ofMentors;
    private final CodeSets.Query ofYouth;
    private final double weight;

    Part(CodeSets ofMentors, @Nullable Set<String> ofYouth, double weight) {
      this.ofMentors = ofMentors;
      this.ofYouth = ofMentors.query(ofYouth == null ? Set.of() : ofYouth);
      this.weight = weight;
    }

    double share(int mentor) {
      return ofYouth.size() == 0 || !ofMentors.known(mentor)
          ? Neutral.VALUE
          : (double) ofYouth.shared(mentor) / ofYouth.size();
    }

    /** An upper bound of {@link #share} for any mentor. */
    double atMost() {
      return ofYouth.size() == 0 ? Neutral.VALUE : 1;
    }

    String shared(int mentor) {
      return String.join(", ", ofYouth.sharedSpellings(mentor));
    }
  }

  private record InterestsRow(Part interests, Part dislikes, Kinds kinds) implements Row {
    @Override
    public double score(int mentor) {
      return both(interests.share(mentor), dislikes.share(mentor));
    }

    @Override
    public void scores(int[] mentors, int from, int to, double[] into) {
      for (int k = from; k < to; k++) {
        into[k] = score(mentors[k]);
      }
    }

    /** Exact in the dislikes. No score exceeds it, since each floating-point operation grows with its operands. */
    @Override
    public double atMost(int kind) {
      return both(interests.atMost(), dislikes.share(kinds.mentorOf(kind)));
    }

    private double both(double shareOfInterests, double shareOfDislikes) {
      double liked = interests.weight * shareOfInterests;
      double disliked = dislikes.weight * shareOfDislikes;
      return (liked + disliked) / (interests.weight + dislikes.weight);
    }

    @Override
    public Text explain(int mentor) {
      if (score(mentor) == 0) {
        return Neutral.nothing();
      }
      String liked = interests.shared(mentor);
      String disliked = dislikes.shared(mentor);
      if (liked.isEmpty() && disliked.isEmpty()) {
        return UNKNOWN;
      }
      StringJoiner french = new StringJoiner(" ; ");
      StringJoiner english = new StringJoiner("; ");
      if (!liked.isEmpty()) {
        french.add("Aiment tous deux : " + liked);
        english.add("Both like: " + liked);
      }
      if (!disliked.isEmpty()) {
        french.add("N'aiment ni l'un ni l'autre : " + disliked);
        english.add("Both dislike: " + disliked);
      }
      return new Text(french.toString(), english.toString());
    }
  }
}
