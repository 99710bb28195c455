package org.mentorat.core.candidates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.guard.Abandoned;
import org.mentorat.core.guard.Guard;
import org.mentorat.core.guard.Repeat;
import org.mentorat.core.plugin.PartName;
import org.mentorat.core.plugin.PluginFaultException;
import org.mentorat.core.policy.ActivePolicy;
import org.mentorat.core.policy.ActivePolicy.ActiveRule;
import org.mentorat.core.policy.ActivePolicy.ActiveScorer;
import org.mentorat.model.Cohort;
import org.mentorat.model.Decision;
import org.mentorat.model.Mentor;
import org.mentorat.model.MentorId;
import org.mentorat.model.Points;
import org.mentorat.model.Text;
import org.mentorat.model.Youth;
import org.mentorat.model.YouthId;
import org.mentorat.problem.Workers;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.OnUnknown;
import org.mentorat.spi.Routes;
import org.mentorat.spi.Scorer;
import org.mentorat.spi.Verdict;

/**
 * The rules and scorers of a policy, bound to the mentors of a run, and asked about one youth at a time.
 *
 * <p>Rules that look at one side only are asked once a person. Thread-safe; a {@link Row} belongs to one thread. Binding is linear in the
 * mentors.
 *
 * @since 0.1
 */
public final class Evaluation {
  /** In place of a rule's ordinal: no rule excludes. */
  public static final int ELIGIBLE = -1;

  /** In place of a rule's ordinal: the mentor is not on the youth's routes. */
  public static final int OFF_ROUTE = -2;

  /** In place of a rule's ordinal: somebody refused this pair, or chose another in its place. */
  public static final int REFUSED = -3;

  /** Whoever failed once and not again. */
  private static final PartName UNNAMED =
      PartName.of(PartName.Kind.SCORER, "or eligibility rule that did not fail again", "(unknown)");

  private static final int SAMPLE = 48;

  private static final int[] NOBODY = {};

  /** So few mentors are asked about one by one. */
  private static final int FEW = 8;

  /** So many kinds are always allowed, however few mentors there are. */
  private static final int FEW_KINDS = 1024;

  private final Guard guard;
  private final List<ActiveRule> rules;
  private final List<ActiveScorer> scorers;
  private final List<Mentor> mentors;
  private final RouteIndex routes;
  /** Rules and scorers are bound to the mentors in this order, in which those of a programme stand together. */
  private final Places places;

  private final List<Mentor> placed;
  private final boolean indexed;
  private final EligibilityRule.Bound[] boundRules;
  /** Whether columns of a rule may admit; those of plug-ins only exclude, and each whom they leave is asked about. */
  private final boolean[] trusted;

  private final Scorer.Bound[] boundScorers;
  private final double[] weights;
  private final int[] youthRules;
  private final int[] pairRules;
  /** The same rules, those that exclude most first: where every one must admit, the order does not show. */
  private final int[] pairRulesByEffect;
  /** First mentor-side rule, by ordinal, that excludes each mentor, or {@link #ELIGIBLE}. */
  private final int[] mentorExclusion;
  /** Mentor-side rules that lack a field of each mentor but admit, as bits by ordinal. */
  private final long[] mentorUnknown;
  /** The places of mentors whom no mentor-side rule excludes: bit {@code p mod 64} of word {@code p / 64}. */
  private final long[] admittedPlaces;
  /** The mentors refused by or for each youth, ascending. The engine's own guard: no policy switches it off. */
  private final Map<YouthId, int[]> refused;
  /** Scorers in descending order of weight, and the most that those behind each can add. */
  private final int[] scorersByWeight;

  private final long[] mostBehind;

  /**
   * Binds {@code policy} to {@code mentors}, whose positions become their indices.
   *
   * @param indexed whether columns and shortlists of rules are used; without them every pair is asked, with the same answer
   */
  public static Evaluation bind(
      Cohort cohort,
      List<Mentor> mentors,
      Routes routes,
      ActivePolicy policy,
      RunContext context,
      boolean indexed) {
    return bind(cohort, mentors, routes, policy, context, indexed, Workers.CALLER);
  }

  /**
   * As {@link #bind(Cohort, List, Routes, ActivePolicy, RunContext, boolean)}.
   *
   * @param workers threads that bind built-in parts side by side; the evaluation does not depend on them
   */
  public static Evaluation bind(
      Cohort cohort,
      List<Mentor> mentors,
      Routes routes,
      ActivePolicy policy,
      RunContext context,
      boolean indexed,
      Workers workers) {
    return new Evaluation(cohort, mentors, routes, policy, context, indexed, workers);
  }

  private Evaluation(
      Cohort cohort,
      List<Mentor> mentors,
      Routes routes,
      ActivePolicy policy,
      RunContext context,
      boolean indexed,
      Workers workers) {
    this.guard = context.guard();
    this.rules = guard.rules();
    this.scorers = policy.scorers();
    this.mentors = List.copyOf(mentors);
    this.routes = new RouteIndex(cohort, routes, mentors);
    this.indexed = indexed;
    this.refused = refused(cohort, this.mentors);
    this.places = new Places(this.routes.members(), mentors.size());
    this.placed = places.arrange(this.mentors);
    BoundParts parts = BoundParts.of(context, rules, scorers, placed, workers);
    this.boundRules = parts.rules();
    this.boundScorers = parts.scorers();
    this.trusted = new boolean[rules.size()];
    List<Integer> youthSide = new ArrayList<>();
    List<Integer> pairSide = new ArrayList<>();
    List<Integer> mentorSide = new ArrayList<>();
    for (int r = 0; r < boundRules.length; r++) {
      ActiveRule active = rules.get(r);
      trusted[r] = guard.trusts(active);
      switch (active.rule().info().side()) {
        case YOUTH -> youthSide.add(r);
        case MENTOR -> mentorSide.add(r);
        case PAIR -> pairSide.add(r);
      }
    }
    this.weights = scorers.stream().mapToDouble(ActiveScorer::weight).toArray();
    this.youthRules = youthSide.stream().mapToInt(Integer::intValue).toArray();
    this.pairRules = pairSide.stream().mapToInt(Integer::intValue).toArray();
    this.mentorExclusion = new int[mentors.size()];
    this.mentorUnknown = new long[mentors.size()];
    Arrays.fill(mentorExclusion, ELIGIBLE);
    if (!cohort.youths().isEmpty()) {
      askAboutMentors(mentorSide, cohort.youths().get(0));
    }
    this.admittedPlaces = new long[(mentors.size() + Long.SIZE - 1) / Long.SIZE];
    for (int place = 0; place < mentorExclusion.length; place++) {
      boolean admitted = mentorExclusion[places.mentorAt(place)] == ELIGIBLE;
      admittedPlaces[place / Long.SIZE] |= (admitted ? 1L : 0) << place;
    }
    this.scorersByWeight = IntStream.range(0, weights.length)
        .boxed()
        .sorted(Comparator.comparingDouble(s -> -weights[s]))
        .mapToInt(Integer::intValue)
        .toArray();
    this.mostBehind = new long[weights.length];
    long behind = 0;
    for (int k = weights.length - 1; k >= 0; k--) {
      mostBehind[k] = behind;
      behind += Points.quantise(weights[scorersByWeight[k]], 1);
    }
    this.pairRulesByEffect = byEffect(cohort.youths());
  }

  private static Map<YouthId, int[]> refused(Cohort cohort, List<Mentor> mentors) {
    Map<YouthId, Set<MentorId>> ids = new HashMap<>();
    for (Decision decision : StandingDecisions.of(cohort)) {
      if (decision.outcome() == Decision.Outcome.REFUSED
          || decision.outcome() == Decision.Outcome.REPLACED) {
        ids.computeIfAbsent(decision.youth(), y -> new HashSet<>()).add(decision.mentor());
      }
    }
    if (ids.isEmpty()) {
      return Map.of();
    }
    Map<MentorId, Integer> indexOf = new HashMap<>();
    for (Mentor mentor : mentors) {
      indexOf.put(mentor.id(), indexOf.size());
    }
    Map<YouthId, int[]> refused = new HashMap<>();
    ids.forEach((youth, of) -> refused.put(
        youth,
        of.stream()
            .map(indexOf::get)
            .filter(Objects::nonNull)
            .mapToInt(Integer::intValue)
            .sorted()
            .toArray()));
    return refused;
  }

  /** Pair rules in descending order of the pairs that each excludes out of a small, evenly spaced sample. */
  private int[] byEffect(List<Youth> youths) {
    long[] excluded = new long[boundRules.length];
    for (int k = 0; k < SAMPLE && k < youths.size(); k++) {
      Row row =
          new Row(youths.get((int) ((long) k * youths.size() / Math.min(SAMPLE, youths.size()))));
      int[] candidates = row.onRoute();
      for (int c = 0; c < SAMPLE && c < candidates.length; c++) {
        int mentor =
            candidates[(int) ((long) c * candidates.length / Math.min(SAMPLE, candidates.length))];
        for (int r : pairRules) {
          excluded[r] += row.excludes(r, mentor) ? 1 : 0;
        }
      }
    }
    return Arrays.stream(pairRules)
        .boxed()
        .sorted(Comparator.comparingLong(r -> -excluded[r]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** What stands between this run and its plug-ins. */
  public Guard guard() {
    return guard;
  }

  /** What needs no further search for whoever is at fault. */
  private static boolean isSettled(Throwable thrown) {
    return thrown instanceof PluginFaultException
        || thrown instanceof Repeat
        || thrown instanceof Abandoned;
  }

  /** A built-in part has failed, or a guard has said all that there is to say. */
  static RuntimeException blamed(
      PartName part, @Nullable YouthId youth, @Nullable MentorId mentor, Throwable thrown) {
    return isSettled(thrown)
        ? (RuntimeException) thrown
        : PluginFaultException.threw(part, youth, mentor, thrown);
  }

  /** What a plug-in must not leave out. */
  private static <T> T given(@Nullable T answer) {
    return Objects.requireNonNull(answer);
  }

  /** Mentor-side verdicts do not depend on the youth, so any youth's row will do. */
  private void askAboutMentors(List<Integer> mentorSide, Youth anyYouth) {
    Row row = new Row(anyYouth);
    for (int r : mentorSide) {
      ActiveRule active = rules.get(r);
      for (int j = 0; j < mentorExclusion.length; j++) {
        Verdict verdict = row.ask(r, j);
        if (isExclusion(verdict, active)) {
          mentorExclusion[j] = mentorExclusion[j] == ELIGIBLE ? r : mentorExclusion[j];
        } else if (verdict == Verdict.UNKNOWN) {
          mentorUnknown[j] |= 1L << r;
        }
      }
    }
  }

  private static boolean isExclusion(Verdict verdict, ActiveRule active) {
    return verdict == Verdict.EXCLUDE
        || (verdict == Verdict.UNKNOWN && active.onUnknown() == OnUnknown.EXCLUDE);
  }

  private static PartName name(ActiveRule active) {
    return active.onFault().part();
  }

  private static PartName name(ActiveScorer active) {
    return active.onFault().part();
  }

  /** The kinds of mentors that a scorer knows, {@code int[mentors]}, or null. */
  int @Nullable [] scorerKinds(int scorer) {
    int @Nullable [] kinds = scorerKindsByPlace(scorer);
    return kinds == null ? null : byMentor(kinds);
  }

  /**
   * The kinds that a scorer knows, by the mentors' places, or null; not to be changed. Kinds out of range would let a bound stand for the
   * wrong mentors, so they are checked.
   */
  int @Nullable [] scorerKindsByPlace(int scorer) {
    ActiveScorer active = scorers.get(scorer);
    int @Nullable [] kinds;
    try {
      kinds = boundScorers[scorer].kinds();
    } catch (Throwable e) {
      throw blamed(name(active), null, null, e);
    }
    checkKinds(kinds, name(active));
    return kinds;
  }

  /** What a scorer reads of a youth, or null. */
  @Nullable
  Object scorerKindOf(int scorer, Youth youth) {
    try {
      return boundScorers[scorer].kindOf(youth);
    } catch (Throwable e) {
      ActiveScorer active = scorers.get(scorer);
      throw blamed(name(active), youth.id(), null, e);
    }
  }

  /** The kinds of mentors that a rule knows, {@code int[mentors]}, or null. */
  int @Nullable [] ruleKinds(int rule) {
    ActiveRule active = rules.get(rule);
    int @Nullable [] kinds;
    try {
      kinds = boundRules[rule].kinds();
    } catch (Throwable e) {
      throw blamed(name(active), null, null, e);
    }
    checkKinds(kinds, name(active));
    return kinds == null ? null : byMentor(kinds);
  }

  /** Names the scorer whose bound a score exceeds. */
  RuntimeException boundTooLow(Row row, int mentor) {
    for (int s = 0; s < weights.length; s++) {
      int @Nullable [] kinds = scorerKinds(s);
      if (kinds != null && row.contribution(s, mentor) > row.atMost(s, kinds[mentor])) {
        ActiveScorer active = scorers.get(s);
        return guard.boundTooLow(active, row.youth().id(), mentors.get(mentor).id());
      }
    }
    throw new IllegalStateException("a score exceeds its bound, but none of its parts does");
  }

  /** Rules and scorers know mentors by their places. */
  int[] byMentor(int[] byPlace) {
    int[] byMentor = new int[byPlace.length];
    Arrays.setAll(byMentor, mentor -> byPlace[places.of(mentor)]);
    return byMentor;
  }

  private void checkKinds(int @Nullable [] kinds, PartName plugin) {
    boolean inRange = kinds == null
        || (kinds.length == mentors.size()
            && Arrays.stream(kinds)
                .allMatch(k -> k >= 0 && k < Math.max(mentors.size(), FEW_KINDS)));
    if (!inRange) {
      throw PluginFaultException.wrongAnswer(
          plugin,
          null,
          null,
          "a kind for each mentor, from 0 to below the number of mentors, or 1024");
    }
  }

  /** Ordinals of the rules that look at both sides. */
  int[] pairRules() {
    return pairRules.clone();
  }

  /** The order in which rules and scorers know the mentors. */
  Places places() {
    return places;
  }

  /** What searches for the best few share; null where every pair is to be asked about, for audits. */
  BestSearch.@Nullable Columns columns() {
    return indexed ? new BestSearch.Columns(this, places) : null;
  }

  /** Whether rules may be asked about many mentors at once; not so in audits. */
  boolean indexed() {
    return indexed;
  }

  /** The routes as an index. */
  RouteIndex routes() {
    return routes;
  }

  /** The rules that are on; a rule's position is its ordinal. */
  public List<ActiveRule> rules() {
    return rules;
  }

  /** The scorers with a weight; a scorer's position is its ordinal. */
  public List<ActiveScorer> scorers() {
    return scorers;
  }

  /** No pair has a higher score: all weights together, in millionths of a point. */
  public long highestScore() {
    long sum = 0;
    for (double weight : weights) {
      sum += Points.quantise(weight, 1);
    }
    return sum;
  }

  /** The mentors by index. */
  public List<Mentor> mentors() {
    return mentors;
  }

  /** Whether the youth has any route. */
  public boolean hasRoute(Youth youth) {
    return routes.hasRoute(youth);
  }

  /** How many mentors are on the youth's routes. */
  public int onRoute(Youth youth) {
    return routes.size(youth);
  }

  /** The first mentor-side rule, by ordinal, that excludes a mentor, or {@link #ELIGIBLE}. */
  public int mentorExclusion(int mentor) {
    return mentorExclusion[mentor];
  }

  /** Prepares the answers about one youth: linear in the rules and scorers, more where a rule prepares more. */
  public Row row(Youth youth) {
    return new Row(youth);
  }

  /**
   * The answers about one youth. Belongs to one thread.
   *
   * @since 0.1
   */
  public final class Row {
    private final Youth youth;
    private final EligibilityRule.Row[] ruleRows = new EligibilityRule.Row[boundRules.length];
    private final Scorer.Row[] scorerRows = new Scorer.Row[boundScorers.length];
    private final boolean[] allowed = new boolean[routes.programmes()];
    private final int[] refusals;
    private final int youthExclusion;
    private final long youthUnknown;

    /** Whether the last answer about many at once left out rules that are asked one by one. */
    private boolean partly;

    private Row(Youth youth) {
      this.youth = youth;
      this.refusals = refused.getOrDefault(youth.id(), NOBODY);
      routes.mark(youth, allowed, true);
      int exclusion = ELIGIBLE;
      long unknown = 0;
      for (int r : youthRules) {
        Verdict verdict = mentors.isEmpty() ? Verdict.ADMIT : ask(r, 0);
        if (isExclusion(verdict, rules.get(r))) {
          exclusion = exclusion == ELIGIBLE ? r : exclusion;
        } else if (verdict == Verdict.UNKNOWN) {
          unknown |= 1L << r;
        }
      }
      this.youthExclusion = exclusion;
      this.youthUnknown = unknown;
    }

    /** The youth. */
    public Youth youth() {
      return youth;
    }

    /** The first youth-side rule, by ordinal, that excludes the youth from every pair, or {@link #ELIGIBLE}. */
    public int youthExclusion() {
      return youthExclusion;
    }

    /** The youth's programmes, whose mentors stand together by {@link Places}. */
    int[] programmes() {
      return routes.programmes(youth);
    }

    /** Mentors on the youth's routes, ascending. Not to be changed. */
    public int[] onRoute() {
      return routes.mentors(youth);
    }

    /** Whether the pair passes every rule: a few primitive operations a rule. */
    public boolean eligible(int mentor) {
      if (mentorExclusion[mentor] != ELIGIBLE
          || youthExclusion != ELIGIBLE
          || isRefused(mentor)
          || !routes.onRoute(mentor, allowed)) {
        return false;
      }
      int place = places.of(mentor);
      for (int r : pairRulesByEffect) {
        Verdict verdict = given(ruleRow(r).verdict(place));
        if (verdict != Verdict.ADMIT && isExclusion(verdict, rules.get(r))) {
          return false;
        }
      }
      return true;
    }

    /** All eligible mentors, ascending; a fresh array. Says what {@link #eligible(int)} says. */
    public int[] eligible() {
      return mentors(found());
    }

    /** Who they are, ascending; a fresh array. */
    int[] mentors(Eligible found) {
      return found.mentors(places);
    }

    /** All eligible mentors, in a few operations for 64 mentors where rules answer in columns. */
    Eligible found() {
      if (youthExclusion != ELIGIBLE) {
        return Eligible.NOBODY;
      }
      int[] programmes = routes.programmes(youth);
      int[] firstWord = new int[programmes.length];
      long[][] bits = new long[programmes.length][];
      for (int p = 0; p < programmes.length; p++) {
        int start = places.start(programmes[p]);
        firstWord[p] = start / Long.SIZE;
        bits[p] = eligible(start, places.start(programmes[p] + 1));
      }
      return Eligible.of(programmes, firstWord, bits);
    }

    /**
     * Who is eligible of the places from {@code start} to {@code end}, all of one of the youth's programmes, as bits from the word of {@code start}.
     * The youth is one whom no rule of the own side excludes.
     */
    long[] eligible(int start, int end) {
      int first = start / Long.SIZE;
      long[] bits = admitted(first, start, end);
      for (int refusal : refusals) {
        int word = places.of(refusal) / Long.SIZE - first;
        if (word >= 0 && word < bits.length) {
          bits[word] &= ~(1L << places.of(refusal));
        }
      }
      return bits;
    }

    /** Whether somebody refused the pair, or took another mentor in its place. */
    public boolean refused(int mentor) {
      return isRefused(mentor);
    }

    /** Whether a mentor is in a programme that is open to the youth. */
    public boolean onRoute(int mentor) {
      return routes.onRoute(mentor, allowed);
    }

    private boolean isRefused(int mentor) {
      return refusals.length > 0 && Arrays.binarySearch(refusals, mentor) >= 0;
    }

    /**
     * The places of a programme that rules leave which answer for many mentors at once: all eligible ones and perhaps more, as bits from the word of the
     * programme's first place. Costs a few operations for 64 mentors, however slow other rules are.
     */
    long[] possible(int programme) {
      int start = places.start(programme);
      return admitted(start / Long.SIZE, start, places.start(programme + 1), false);
    }

    /** Whether the last {@link #possible} left out rules that do not answer for many at once: not everybody whom it left passes. */
    boolean partly() {
      return partly;
    }

    /**
     * Whom of {@code among}, bits from the word {@code first} on, all of one of the youth's programmes, the rules leave which answer for many at once; a
     * fresh array.
     */
    long[] possible(int first, long[] among) {
      return narrowed(among.clone(), first, indexed, false);
    }

    /** Those of the places from {@code start} to {@code end} whom no rule excludes, as bits; {@code first} is the first word. */
    private long[] admitted(int first, int start, int end) {
      return admitted(first, start, end, true);
    }

    private long[] admitted(int first, int start, int end, boolean asking) {
      int to = (end + Long.SIZE - 1) / Long.SIZE;
      long[] found = Arrays.copyOfRange(admittedPlaces, first, Math.max(first, to));
      if (found.length == 0) {
        return found;
      }
      found[0] &= -1L << start;
      found[found.length - 1] &= -1L >>> -end;
      // Where few are on the route, asking each is as quick.
      return narrowed(found, first, indexed && end - start > FEW, asking);
    }

    /** Takes out of {@code found}, bits from the word {@code first} on, whomever a rule excludes; where nobody is left no further rule is asked. */
    private long[] narrowed(long[] found, int first, boolean inColumns, boolean asking) {
      int to = first + found.length;
      int[] oneByOne = new int[pairRulesByEffect.length];
      int asked = 0;
      for (int r : pairRulesByEffect) {
        long @Nullable [] admitted = inColumns ? columns(r, first, to) : null;
        if (admitted == null || !trusted[r]) {
          oneByOne[asked++] = r;
        }
        if (admitted == null) {
          admitted = inColumns ? shortlisted(r, first, to) : null;
        }
        long anybody = admitted == null ? 1 : 0;
        for (int w = 0; admitted != null && w < found.length; w++) {
          found[w] &= admitted[w];
          anybody |= found[w];
        }
        if (anybody == 0) {
          partly = false;
          return found;
        }
      }
      partly = !asking && asked > 0;
      if (asking) {
        ask(found, first, Arrays.copyOf(oneByOne, asked));
      }
      return found;
    }

    /** Whom a rule does not exclude, many at once; null: it has to be asked mentor by mentor. */
    private long @Nullable [] columns(int rule, int from, int to) {
      return columns(rule, rules.get(rule).onUnknown() != OnUnknown.EXCLUDE, from, to);
    }

    /** Whom a rule admits, with or without those for whom it lacks a field; null: it has to be asked mentor by mentor. */
    long @Nullable [] columns(int rule, boolean unknownToo, int from, int to) {
      ActiveRule active = rules.get(rule);
      long @Nullable [] admitted = ruleRow(rule).admitted(unknownToo, from, to);
      if (admitted != null && admitted.length != to - from) {
        throw PluginFaultException.wrongAnswer(
            name(active), youth.id(), null, "as many words as were asked for, " + (to - from));
      }
      return admitted;
    }

    /** Whom a rule may not exclude, by its shortlist; null where it has none. */
    private long @Nullable [] shortlisted(int rule, int from, int to) {
      int @Nullable [] offered = ruleRow(rule).shortlist();
      if (offered == null) {
        return null;
      }
      checkShortlist(rule, offered);
      long[] bits = new long[to - from];
      for (int place : offered) {
        int word = place / Long.SIZE;
        if (word >= from && word < to) {
          bits[word - from] |= 1L << place;
        }
      }
      return bits;
    }

    /** Takes out of {@code found} whomever one of these rules excludes. */
    private void ask(long[] found, int first, int[] oneByOne) {
      for (int w = 0; w < found.length && oneByOne.length > 0; w++) {
        for (long left = found[w]; left != 0; left &= left - 1) {
          int place = (first + w) * Long.SIZE + Long.numberOfTrailingZeros(left);
          for (int r : oneByOne) {
            Verdict verdict = given(ruleRow(r).verdict(place));
            if (verdict != Verdict.ADMIT && isExclusion(verdict, rules.get(r))) {
              found[w] &= ~(1L << place);
              break;
            }
          }
        }
      }
    }

    /** Of these mentors, which are in ascending order, those who score best. */
    public Best best(int[] among, int most) {
      Best best = new Best(most);
      for (int mentor : among) {
        long least = best.least();
        long score = scoreAbove(places.of(mentor), least);
        if (score > least) {
          best.offer(mentor, score);
        }
      }
      return best;
    }

    /** The score of a pair if it is above {@code least}; else some number that is not. Asks no scorer that cannot change the answer. */
    private long scoreAbove(int place, long least) {
      long sum = 0;
      for (int k = 0; k < scorersByWeight.length; k++) {
        int s = scorersByWeight[k];
        double value = scorerRow(s).score(place);
        if (!(value >= 0 && value <= 1)) {
          throw outOfRange(s, places.mentorAt(place));
        }
        sum += Points.quantise(weights[s], value);
        if (sum + mostBehind[k] <= least) {
          return least;
        }
      }
      return sum;
    }

    /** The verdict of one rule. */
    public Verdict verdict(int rule, int mentor) {
      return ask(rule, mentor);
    }

    /** Whether one rule excludes the pair under the policy's treatment of unknown fields. */
    public boolean excludes(int rule, int mentor) {
      return isExclusion(ask(rule, mentor), rules.get(rule));
    }

    /**
     * The first rule in the policy's order that excludes the pair, {@link #OFF_ROUTE}, {@link #REFUSED} where no rule does so for a pair
     * that was refused, or {@link #ELIGIBLE}.
     */
    public int exclusion(int mentor) {
      if (!routes.onRoute(mentor, allowed)) {
        return OFF_ROUTE;
      }
      int rule = exclusionByRules(mentor);
      return rule == ELIGIBLE && isRefused(mentor) ? REFUSED : rule;
    }

    /** As {@link #exclusion(int)}, whatever the routes say. */
    public int exclusionByRules(int mentor) {
      for (int r = 0; r < boundRules.length; r++) {
        if (excludes(r, mentor)) {
          return r;
        }
      }
      return ELIGIBLE;
    }

    /** The rules that lack a field for this pair but admit it, as bits by ordinal. */
    public long unknown(int mentor) {
      long unknown = youthUnknown | mentorUnknown[mentor];
      for (int r : pairRules) {
        if (ask(r, mentor) == Verdict.UNKNOWN) {
          unknown |= 1L << r;
        }
      }
      return unknown;
    }

    /** The score of the pair in millionths of a point: the sum of the contributions. */
    public long score(int mentor) {
      int place = places.of(mentor);
      long sum = 0;
      for (int s = 0; s < weights.length; s++) {
        double value = scorerRow(s).score(place);
        if (!(value >= 0 && value <= 1)) {
          throw outOfRange(s, mentor);
        }
        sum += Points.quantise(weights[s], value);
      }
      return sum;
    }

    /**
     * As {@link #score(int)}, of many mentors: {@code into[k]} for {@code mentors[k]}. Scorers are asked one after the other, each about all: called in
     * turns for each pair, a call would cost as much as what most of them compute.
     */
    public void scores(int[] among, int count, long[] into) {
      int[] at = new int[count];
      for (int k = 0; k < count; k++) {
        at[k] = places.of(among[k]);
        into[k] = 0;
      }
      double[] values = new double[count];
      for (int s = 0; s < weights.length; s++) {
        scorerRow(s).scores(at, 0, count, values);
        for (int k = 0; k < count; k++) {
          if (!(values[k] >= 0 && values[k] <= 1)) {
            throw outOfRange(s, among[k]);
          }
          into[k] += Points.quantise(weights[s], values[k]);
        }
      }
    }

    /**
     * An upper bound of one scorer's contribution with any mentor of a kind, in millionths of a point. Where the scorer's bound holds
     * so does this one: rounding a product up or down to whole millionths never turns their order around.
     */
    long atMost(int scorer, int kind) {
      double value = scorerRow(scorer).atMost(kind);
      if (!(value >= 0 && value <= 1)) {
        ActiveScorer active = scorers.get(scorer);
        throw PluginFaultException.wrongAnswer(
            name(active), youth.id(), null, "an upper bound from 0 to 1");
      }
      return Points.quantise(weights[scorer], value);
    }

    /** Whether a rule excludes all mentors of a kind. */
    boolean excludesKind(int rule, int kind) {
      return ruleRow(rule).excludes(kind);
    }

    /** The contribution of one scorer in millionths of a point. */
    public long contribution(int scorer, int mentor) {
      double value;
      try {
        value = scorerRow(scorer).score(places.of(mentor));
      } catch (Throwable e) {
        throw threw(scorer, mentor, e);
      }
      if (!(value >= 0 && value <= 1)) {
        throw outOfRange(scorer, mentor);
      }
      return Points.quantise(weights[scorer], value);
    }

    /** The contribution of one scorer with the mentor at a place; what a scorer throws is not wrapped. */
    long contributionAt(int scorer, int place) {
      double value = scorerRow(scorer).score(place);
      if (!(value >= 0 && value <= 1)) {
        throw outOfRange(scorer, places.mentorAt(place));
      }
      return Points.quantise(weights[scorer], value);
    }

    /** Why one scorer scores the pair so. */
    public Text explain(int scorer, int mentor) {
      try {
        return given(scorerRow(scorer).explain(places.of(mentor)));
      } catch (Throwable e) {
        throw threw(scorer, mentor, e);
      }
    }

    /** A shortlist out of order or out of range would put people into wrong pairs. */
    private void checkShortlist(int rule, int[] offered) {
      int before = -1;
      for (int mentor : offered) {
        if (mentor <= before || mentor >= mentors.size()) {
          ActiveRule active = rules.get(rule);
          throw PluginFaultException.wrongAnswer(
              name(active),
              youth.id(),
              null,
              "a shortlist of mentor indices in strictly ascending order");
        }
        before = mentor;
      }
    }

    /**
     * Names the part that threw while this row was scanned: asks everything again, one call at a time. The hot path carries no guard,
     * so this is how a fault finds its owner; a plug-in that fails only sometimes is named as such.
     */
    public RuntimeException blame(Throwable thrown) {
      if (isSettled(thrown)) {
        return (RuntimeException) thrown;
      }
      PluginFaultException unnamed = PluginFaultException.threw(UNNAMED, youth.id(), null, thrown);
      for (int r : pairRules) {
        offered(r);
      }
      int[] inOrder = IntStream.concat(Arrays.stream(onRoute()), IntStream.range(0, mentors.size()))
          .toArray();
      for (int mentor : inOrder) {
        for (int r : pairRules) {
          ask(r, mentor);
        }
        for (int s = 0; s < weights.length; s++) {
          contribution(s, mentor);
        }
      }
      return unnamed;
    }

    private void offered(int rule) {
      try {
        ruleRow(rule).admitted(false, 0, admittedPlaces.length);
        ruleRow(rule).admitted(true, 0, admittedPlaces.length);
        ruleRow(rule).shortlist();
      } catch (Throwable e) {
        ActiveRule active = rules.get(rule);
        throw blamed(name(active), youth.id(), null, e);
      }
    }

    private Verdict ask(int rule, int mentor) {
      @Nullable Verdict verdict;
      try {
        verdict = ruleRow(rule).verdict(places.of(mentor));
      } catch (Throwable e) {
        ActiveRule active = rules.get(rule);
        throw blamed(name(active), youth.id(), mentors.get(mentor).id(), e);
      }
      if (verdict == null) {
        ActiveRule active = rules.get(rule);
        throw PluginFaultException.noAnswer(
            name(active), youth.id(), mentors.get(mentor).id(), "a verdict");
      }
      return verdict;
    }

    private EligibilityRule.Row ruleRow(int rule) {
      EligibilityRule.Row row = ruleRows[rule];
      if (row == null) {
        row = boundRules[rule].row(youth);
        ruleRows[rule] = row;
      }
      return row;
    }

    private Scorer.Row scorerRow(int scorer) {
      Scorer.Row row = scorerRows[scorer];
      if (row == null) {
        row = boundScorers[scorer].row(youth);
        scorerRows[scorer] = row;
      }
      return row;
    }

    private PluginFaultException outOfRange(int scorer, int mentor) {
      ActiveScorer active = scorers.get(scorer);
      return PluginFaultException.outOfRange(
          name(active), youth.id(), mentors.get(mentor).id(), "a score from 0 to 1");
    }

    private RuntimeException threw(int scorer, int mentor, Throwable e) {
      ActiveScorer active = scorers.get(scorer);
      return blamed(name(active), youth.id(), mentors.get(mentor).id(), e);
    }
  }
}
