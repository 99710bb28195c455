package org.mentorat.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.InvalidRecordException.Problem;

/**
 * A dated, immutable, consistent snapshot of everybody whom a run reads (cohorte).
 *
 * <p>Every list is in ascending order of id whatever the order of the input, ids are unique, and whoever is named exists: the
 * association and the programme of a youth or mentor, the company of a mentor, the youth and mentor of a known pair or a decision. Only
 * people wished for, avoided or met formerly may be absent, for people leave, and so may partners outside of the snapshot.
 *
 * <p>Thread-safe. Memory: the records and one reference each; look-ups are binary searches.
 *
 * @since 0.1
 */
public final class Cohort {
  private static final Comparator<KnownPair> PAIR_ORDER = Comparator.<KnownPair, PairKey>comparing(
          PairKey::of)
      .thenComparing(KnownPair::status)
      .thenComparing(KnownPair::on, Comparator.nullsFirst(Comparator.naturalOrder()))
      .thenComparing(KnownPair::reason, Comparator.nullsFirst(Comparator.naturalOrder()));

  private static final Comparator<Decision> DECISION_ORDER = Comparator.comparing(Decision::on)
      .thenComparing(PairKey::of)
      .thenComparing(Decision::outcome)
      .thenComparing(Decision::by)
      .thenComparing(Decision::reason, Comparator.nullsFirst(Comparator.naturalOrder()))
      .thenComparing(Decision::replacement, Comparator.nullsFirst(Comparator.naturalOrder()))
      .thenComparing(Decision::actor);

  private final LocalDate date;
  private final List<Youth> youths;
  private final List<Mentor> mentors;
  private final List<Association> associations;
  private final List<Company> companies;
  private final List<KnownPair> pairs;
  private final List<Decision> decisions;
  private final Map<ProgrammeId, Enrolment> programmes;

  /** A programme and whose it is. */
  private record Enrolment(Association association, Programme programme) {}

  private Cohort(Builder b) {
    List<Problem> problems = new ArrayList<>();
    this.date = b.date;
    this.youths = sorted(b.youths, Comparator.comparing(Youth::id));
    this.mentors = sorted(b.mentors, Comparator.comparing(Mentor::id));
    this.associations = sorted(b.associations, Comparator.comparing(Association::id));
    this.companies = sorted(b.companies, Comparator.comparing(Company::id));
    this.pairs = sorted(b.pairs, PAIR_ORDER);
    this.decisions = sorted(b.decisions, DECISION_ORDER);
    this.programmes = new TreeMap<>();
    reportRepeated("Youth", youths, Youth::id, problems);
    reportRepeated("Mentor", mentors, Mentor::id, problems);
    reportRepeated("Association", associations, Association::id, problems);
    reportRepeated("Company", companies, Company::id, problems);
    for (Association association : associations) {
      for (Programme programme : association.programmes()) {
        if (programmes.putIfAbsent(programme.id(), new Enrolment(association, programme)) != null) {
          problems.add(new Problem(
              "Programme " + programme.id(), "id.repeated", "one programme with this id"));
        }
      }
    }
    for (Youth youth : youths) {
      reportEnrolment("Youth ", youth.id(), youth.association(), youth.programme(), problems);
    }
    for (Mentor mentor : mentors) {
      reportEnrolment("Mentor ", mentor.id(), mentor.association(), mentor.programme(), problems);
      CompanyId company = mentor.company();
      if (company != null && company(company).isEmpty()) {
        problems.add(new Problem(
            "Mentor " + mentor.id() + " company",
            "company.unknown",
            "the id of a company of the cohort"));
      }
    }
    pairs.forEach(pair -> reportUnknown("KnownPair", pair, problems));
    decisions.forEach(decision -> reportUnknown(decision, problems));
    throwIfAny(problems);
  }

  /** The same people with more decisions, which are in order and checked. */
  private Cohort(Cohort other, List<Decision> decisions) {
    this.date = other.date;
    this.youths = other.youths;
    this.mentors = other.mentors;
    this.associations = other.associations;
    this.companies = other.companies;
    this.pairs = other.pairs;
    this.decisions = decisions;
    this.programmes = other.programmes;
  }

  /** Starts the snapshot of this day; nobody is in it until set. */
  public static Builder on(LocalDate date) {
    return new Builder(date);
  }

  /** The day of the snapshot (date): ages and waiting times are counted on it. */
  public LocalDate date() {
    return date;
  }

  /** Youths (jeunes) in ascending order of id. */
  public List<Youth> youths() {
    return youths;
  }

  /** Mentors (mentors) in ascending order of id. */
  public List<Mentor> mentors() {
    return mentors;
  }

  /** Associations (associations) in ascending order of id. */
  public List<Association> associations() {
    return associations;
  }

  /** Companies (entreprises) in ascending order of id. */
  public List<Company> companies() {
    return companies;
  }

  /** What is known of pairs (binômes connus), in ascending order of youth, mentor, status, day; a pair may stand in several rows. */
  public List<KnownPair> pairs() {
    return pairs;
  }

  /**
   * Decisions (décisions) in ascending order of day, youth, mentor, outcome. Where two decisions on a pair fall on one day, the order of
   * {@link Decision.Outcome} makes the answer come after the dispatch.
   */
  public List<Decision> decisions() {
    return decisions;
  }

  /** The youth with this id; logarithmic. */
  public Optional<Youth> youth(YouthId id) {
    return find(youths, Youth::id, id);
  }

  /** The mentor with this id; logarithmic. */
  public Optional<Mentor> mentor(MentorId id) {
    return find(mentors, Mentor::id, id);
  }

  /** The association with this id; logarithmic. */
  public Optional<Association> association(AssociationId id) {
    return find(associations, Association::id, id);
  }

  /** The company with this id; logarithmic. */
  public Optional<Company> company(CompanyId id) {
    return find(companies, Company::id, id);
  }

  /** The programme with this id; logarithmic. */
  public Optional<Programme> programme(ProgrammeId id) {
    return Optional.ofNullable(programmes.get(id)).map(Enrolment::programme);
  }

  /** The association whose programme this is; logarithmic. */
  public Optional<Association> associationOf(ProgrammeId id) {
    return Optional.ofNullable(programmes.get(id)).map(Enrolment::association);
  }

  /** This snapshot with more decisions. */
  public Cohort with(Decision... more) {
    return with(Arrays.asList(more));
  }

  /**
   * This snapshot with more decisions; the people are shared, not copied. {@link InvalidRecordException} where a decision names somebody
   * who is not in it.
   */
  public Cohort with(Collection<Decision> more) {
    List<Problem> problems = new ArrayList<>();
    more.forEach(decision -> reportUnknown(decision, problems));
    throwIfAny(problems);
    return new Cohort(this, sorted(join(decisions, more), DECISION_ORDER));
  }

  /** A builder with everything of this snapshot, to change some. */
  public Builder toBuilder() {
    return new Builder(date)
        .youths(youths)
        .mentors(mentors)
        .associations(associations)
        .companies(companies)
        .pairs(pairs)
        .decisions(decisions);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Cohort cohort
        && date.equals(cohort.date)
        && youths.equals(cohort.youths)
        && mentors.equals(cohort.mentors)
        && associations.equals(cohort.associations)
        && companies.equals(cohort.companies)
        && pairs.equals(cohort.pairs)
        && decisions.equals(cohort.decisions);
  }

  @Override
  public int hashCode() {
    return Objects.hash(date, youths, mentors, associations, companies, pairs, decisions);
  }

  /** The date and the counts only. */
  @Override
  public String toString() {
    return "Cohort[" + date + ", " + youths.size() + " youths, " + mentors.size() + " mentors]";
  }

  private static <T> List<T> join(Collection<T> first, Collection<T> second) {
    List<T> all = new ArrayList<>(first.size() + second.size());
    all.addAll(first);
    all.addAll(second);
    return all;
  }

  private static <T> List<T> sorted(Collection<T> records, Comparator<? super T> order) {
    return records.stream().sorted(order).toList();
  }

  private static <T, K extends Comparable<? super K>> Optional<T> find(
      List<T> records, Function<T, K> id, K wanted) {
    int low = 0;
    int high = records.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = id.apply(records.get(middle)).compareTo(wanted);
      if (order == 0) {
        return Optional.of(records.get(middle));
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
  }

  private static <T, K> void reportRepeated(
      String type, List<T> records, Function<T, K> id, List<Problem> problems) {
    for (int k = 1; k < records.size(); k++) {
      K current = id.apply(records.get(k));
      boolean repeats = current.equals(id.apply(records.get(k - 1)));
      // An id that stands three times is one problem, reported where the run of equals starts.
      if (repeats && (k == 1 || !current.equals(id.apply(records.get(k - 2))))) {
        problems.add(new Problem(type + " " + current, "id.repeated", "one record with this id"));
      }
    }
  }

  private void reportEnrolment(
      String type,
      Comparable<?> id,
      @Nullable AssociationId association,
      @Nullable ProgrammeId programme,
      List<Problem> problems) {
    if (association != null && association(association).isEmpty()) {
      problems.add(new Problem(
          type + id + " association",
          "association.unknown",
          "the id of an association of the cohort"));
    }
    if (programme == null) {
      return;
    }
    Enrolment enrolment = programmes.get(programme);
    if (enrolment == null) {
      problems.add(new Problem(
          type + id + " programme", "programme.unknown", "the id of a programme of the cohort"));
    } else if (association != null && !enrolment.association().id().equals(association)) {
      problems.add(new Problem(
          type + id + " programme", "programme.foreign", "a programme of the association named"));
    }
  }

  private void reportUnknown(Decision decision, List<Problem> problems) {
    reportUnknown("Decision", decision, problems);
    MentorId replacement = decision.replacement();
    if (replacement != null && mentor(replacement).isEmpty()) {
      problems.add(new Problem(
          where("Decision", decision) + " replacement",
          "mentor.unknown",
          "the id of a mentor of the cohort"));
    }
  }

  private void reportUnknown(String type, Pairing pair, List<Problem> problems) {
    String where = where(type, pair);
    if (youth(pair.youth()).isEmpty()) {
      problems.add(
          new Problem(where + " youth", "youth.unknown", "the id of a youth of the cohort"));
    }
    if (mentor(pair.mentor()).isEmpty()) {
      problems.add(
          new Problem(where + " mentor", "mentor.unknown", "the id of a mentor of the cohort"));
    }
  }

  private static String where(String type, Pairing pair) {
    return type + " " + pair.youth() + " – " + pair.mentor();
  }

  private void throwIfAny(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new InvalidRecordException("Cohort " + date, problems);
    }
  }

  /**
   * Collects a snapshot. Every setter replaces what was set before. Not thread-safe.
   *
   * @since 0.1
   */
  public static final class Builder {
    private final LocalDate date;
    private List<Youth> youths = List.of();
    private List<Mentor> mentors = List.of();
    private List<Association> associations = List.of();
    private List<Company> companies = List.of();
    private List<KnownPair> pairs = List.of();
    private List<Decision> decisions = List.of();

    private Builder(LocalDate date) {
      this.date = Objects.requireNonNull(date, "date");
    }

    /** Youths (jeunes). */
    public Builder youths(Collection<Youth> youths) {
      this.youths = List.copyOf(youths);
      return this;
    }

    /** Youths (jeunes); the stream is read at once. */
    public Builder youths(Stream<Youth> youths) {
      return youths(youths.toList());
    }

    /** Mentors (mentors). */
    public Builder mentors(Collection<Mentor> mentors) {
      this.mentors = List.copyOf(mentors);
      return this;
    }

    /** Mentors (mentors); the stream is read at once. */
    public Builder mentors(Stream<Mentor> mentors) {
      return mentors(mentors.toList());
    }

    /** Associations (associations). */
    public Builder associations(Collection<Association> associations) {
      this.associations = List.copyOf(associations);
      return this;
    }

    /** Associations (associations); the stream is read at once. */
    public Builder associations(Stream<Association> associations) {
      return associations(associations.toList());
    }

    /** Companies (entreprises). */
    public Builder companies(Collection<Company> companies) {
      this.companies = List.copyOf(companies);
      return this;
    }

    /** Companies (entreprises); the stream is read at once. */
    public Builder companies(Stream<Company> companies) {
      return companies(companies.toList());
    }

    /** What is known of pairs (binômes connus). */
    public Builder pairs(Collection<KnownPair> pairs) {
      this.pairs = List.copyOf(pairs);
      return this;
    }

    /** What is known of pairs (binômes connus); the stream is read at once. */
    public Builder pairs(Stream<KnownPair> pairs) {
      return pairs(pairs.toList());
    }

    /** Decisions (décisions). */
    public Builder decisions(Collection<Decision> decisions) {
      this.decisions = List.copyOf(decisions);
      return this;
    }

    /** Decisions (décisions); the stream is read at once. */
    public Builder decisions(Stream<Decision> decisions) {
      return decisions(decisions.toList());
    }

    /** The snapshot; {@link InvalidRecordException} names every repeated id and unknown reference at once. */
    public Cohort build() {
      return new Cohort(this);
    }
  }
}
