package org.mentorat.core.builtin.scorers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Mentor;
import org.mentorat.model.MentorId;
import org.mentorat.model.Text;
import org.mentorat.model.Youth;
import org.mentorat.model.YouthId;
import org.mentorat.spi.BindingContext;
import org.mentorat.spi.Scorer;
import org.mentorat.spi.ScorerInfo;
import org.mentorat.spi.Side;

/**
 * Whom the two named: the mean of the youth's side and the mentor's. A side is worth (1 + 1/r) / 2 where it names the other at rank r, so
 * 1, 0.75, 0.67…; neutral, 0.5, where it names nobody or the list is unknown; and 0 where it names others.
 */
final class PreferencesScorer implements Scorer {
  private static final ScorerInfo INFO = new ScorerInfo(
      "preferences",
      "1",
      new Text("Souhaits exprimés", "Stated preferences"),
      5,
      Side.PAIR,
      List.of(),
      Set.of("youth.preferredMentors", "mentor.preferredYouths"));

  private static final Text NO_WISH =
      new Text("Pas de souhait exprimé d'un côté", "No preference stated on one side");

  @Override
  public ScorerInfo info() {
    return INFO;
  }

  @Override
  public Bound bind(BindingContext context, List<Mentor> mentors) {
    return new PreferencesBound(mentors);
  }

  /** A mentor who is named, or who names, and at which rank from 1. */
  private record Named(int mentor, int rank) {}

  /** The kinds of mentors: those who name nobody, and those who name somebody. */
  private static final int CHOOSY = 1;

  private static final class PreferencesBound implements Bound {
    private final Map<MentorId, Integer> indexOf = new HashMap<>();
    private final Map<YouthId, List<Named>> byMentors = new HashMap<>();

    /** Whether a mentor names anybody, {@code boolean[mentors]}. */
    private final boolean[] choosy;

    PreferencesBound(List<Mentor> mentors) {
      this.choosy = new boolean[mentors.size()];
      for (int m = 0; m < choosy.length; m++) {
        indexOf.put(mentors.get(m).id(), m);
        List<YouthId> preferred = mentors.get(m).preferredYouths();
        int rank = 0;
        for (YouthId youth :
            preferred == null ? Set.<YouthId>of() : new LinkedHashSet<>(preferred)) {
          rank++;
          byMentors.computeIfAbsent(youth, y -> new ArrayList<>()).add(new Named(m, rank));
        }
        choosy[m] = rank > 0;
      }
    }

    @Override
    public int[] kinds() {
      int[] kinds = new int[choosy.length];
      for (int m = 0; m < kinds.length; m++) {
        kinds[m] = choosy[m] ? CHOOSY : 0;
      }
      return kinds;
    }

    /** By far the most youths name nobody and are named by nobody. */
    @Override
    public @Nullable Object kindOf(Youth youth) {
      List<MentorId> preferred = youth.preferredMentors();
      boolean youthIsChoosy = preferred != null && !preferred.isEmpty();
      boolean nameless = !youthIsChoosy && !byMentors.containsKey(youth.id());
      return nameless ? Boolean.FALSE : null;
    }

    @Override
    public Row row(Youth youth) {
      @Nullable List<MentorId> preferred = youth.preferredMentors();
      boolean youthIsChoosy = preferred != null && !preferred.isEmpty();
      List<Named> named = new ArrayList<>();
      int rank = 0;
      for (MentorId mentor :
          preferred == null ? Set.<MentorId>of() : new LinkedHashSet<>(preferred)) {
        rank++;
        Integer index = indexOf.get(mentor);
        if (index != null) {
          named.add(new Named(index, rank));
        }
      }
      return new PreferencesRow(
          new Wishes(named, youthIsChoosy),
          new Wishes(byMentors.getOrDefault(youth.id(), List.of()), true),
          choosy);
    }
  }

  /** What one side says of each mentor's pair with the youth. */
  private static final class Wishes {
    private final int[] mentors;
    private final int[] ranks;
    private final boolean choosy;

    Wishes(List<Named> named, boolean choosy) {
      List<Named> sorted = new ArrayList<>(named);
      sorted.sort(java.util.Comparator.comparingInt(Named::mentor));
      this.mentors = sorted.stream().mapToInt(Named::mentor).toArray();
      this.ranks = sorted.stream().mapToInt(Named::rank).toArray();
      this.choosy = choosy;
    }

    /** The rank from 1; 0: not named. */
    int rank(int mentor) {
      int at = mentors.length == 0 ? -1 : Arrays.binarySearch(mentors, mentor);
      return at < 0 ? 0 : ranks[at];
    }
  }

  private record PreferencesRow(Wishes ofYouth, Wishes ofMentors, boolean[] choosy) implements Row {
    @Override
    public double score(int mentor) {
      return (worth(ofYouth.rank(mentor), ofYouth.choosy)
              + worth(ofMentors.rank(mentor), choosy[mentor]))
          / 2;
    }

    @Override
    public void scores(int[] mentors, int from, int to, double[] into) {
      for (int k = from; k < to; k++) {
        into[k] = score(mentors[k]);
      }
    }

    /** A side that names anybody of this run is taken to name all at rank 1. */
    @Override
    public double atMost(int kind) {
      int byYouth = ofYouth.mentors.length == 0 ? 0 : 1;
      int byMentor = ofMentors.mentors.length == 0 ? 0 : 1;
      return (worth(byYouth, ofYouth.choosy) + worth(kind == CHOOSY ? byMentor : 0, kind == CHOOSY))
          / 2;
    }

    private static double worth(int rank, boolean choosy) {
      return rank > 0 ? (1 + 1.0 / rank) / 2 : choosy ? 0 : Neutral.VALUE;
    }

    @Override
    public Text explain(int mentor) {
      if (score(mentor) == 0) {
        return Neutral.nothing();
      }
      StringJoiner french = new StringJoiner(" ; ");
      StringJoiner english = new StringJoiner("; ");
      int byYouth = ofYouth.rank(mentor);
      int byMentor = ofMentors.rank(mentor);
      if (byYouth > 0) {
        french.add("Mentor souhaité par le jeune (" + Ordinals.choice(byYouth).french() + ")");
        english.add("Mentor named by the youth (" + Ordinals.choice(byYouth).english() + ")");
      }
      if (byMentor > 0) {
        french.add("Jeune souhaité par le mentor (" + Ordinals.choice(byMentor).french() + ")");
        english.add("Youth named by the mentor (" + Ordinals.choice(byMentor).english() + ")");
      }
      return french.length() == 0 ? NO_WISH : new Text(french.toString(), english.toString());
    }
  }
}
