package org.mentorat.core.guard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.policy.ActivePolicy.ActiveScorer;
import org.mentorat.model.Association;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Company;
import org.mentorat.model.Gazetteer;
import org.mentorat.model.KnownPair;
import org.mentorat.model.Mentor;
import org.mentorat.model.Programme;
import org.mentorat.model.ProgrammeId;
import org.mentorat.model.Youth;
import org.mentorat.spi.BindingContext;
import org.mentorat.spi.Parameters;
import org.mentorat.spi.ScoreTable;

/** Scores of one expensive scorer that earlier runs left, looked up by the content of the two records. Thread-safe; a row belongs to one thread. */
final class KeptScores {
  private final ScoreCache cache;
  private final Scope scope;
  private final List<Mentor> mentors;
  private final AtomicReferenceArray<@Nullable ContentHash> mentorHash;
  private final CacheUse.Counter use;

  KeptScores(ScoreCache cache, Scope scope, List<Mentor> mentors, CacheUse.Counter use) {
    this.cache = cache;
    this.scope = scope;
    this.mentors = mentors;
    this.mentorHash = new AtomicReferenceArray<>(mentors.size());
    this.use = use;
  }

  /** Everything beside the two records that a score can depend on. */
  static Scope scope(ActiveScorer active, BindingContext context) {
    return new Scope(active, new Watching(context));
  }

  /** The context that the scorer is bound to, and its hash. */
  static final class Scope {
    private final ActiveScorer active;
    private final Watching context;

    private Scope(ActiveScorer active, Watching context) {
      this.active = active;
      this.context = context;
    }

    BindingContext context() {
      return context;
    }

    /** A table cannot be hashed: a scorer that asks for one is asked anew each time. */
    boolean usable() {
      return !context.tableAsked.get();
    }

    ContentHash hash(ScoreCache cache) {
      return ContentHash.of(
          active.onFault().part(),
          active.parameters().asMap(),
          context.date(),
          context.startDate(),
          context.seed(),
          context.associations(),
          context.companies(),
          context.knownPairs(),
          cache.numberOf(context.gazetteer()));
    }
  }

  Row row(Youth youth) {
    return new Row(youth);
  }

  private ContentHash ofMentor(int mentor) {
    ContentHash known = mentorHash.get(mentor);
    if (known == null) {
      known = ContentHash.of(mentors.get(mentor));
      mentorHash.set(mentor, known);
    }
    return known;
  }

  private @Nullable ContentHash scopeHash;

  private synchronized ContentHash scopeHash() {
    ContentHash known = scopeHash;
    if (known == null) {
      known = scope.hash(cache);
      scopeHash = known;
    }
    return known;
  }

  /** Of one youth. */
  final class Row {
    private final ContentHash youth;
    private final ContentHash whole;

    private Row(Youth youth) {
      this.youth = ContentHash.of(youth);
      this.whole = scopeHash();
    }

    private ScoreCache.Key key(int mentor) {
      return new ScoreCache.Key(whole, youth, ofMentor(mentor));
    }

    /** The score that was kept; −1: none was. */
    double score(int mentor) {
      Double kept = scope.usable() ? cache.get(key(mentor)) : null;
      use.count(kept != null);
      return kept == null ? -1 : kept;
    }

    void keep(int mentor, double score) {
      if (scope.usable()) {
        cache.put(key(mentor), score);
      }
    }
  }

  /** The same context, which knows whether a table was asked for. */
  private static final class Watching implements BindingContext {
    private final BindingContext context;
    private final AtomicBoolean tableAsked = new AtomicBoolean();

    Watching(BindingContext context) {
      this.context = context;
    }

    @Override
    public LocalDate date() {
      return context.date();
    }

    @Override
    public LocalDate startDate() {
      return context.startDate();
    }

    @Override
    public long seed() {
      return context.seed();
    }

    @Override
    public Parameters parameters() {
      return context.parameters();
    }

    @Override
    public Gazetteer gazetteer() {
      return context.gazetteer();
    }

    @Override
    public List<Association> associations() {
      return context.associations();
    }

    @Override
    public List<Company> companies() {
      return context.companies();
    }

    @Override
    public List<KnownPair> knownPairs() {
      return context.knownPairs();
    }

    @Override
    public Optional<ScoreTable> scoreTable(String name) {
      tableAsked.set(true);
      return context.scoreTable(name);
    }

    @Override
    public Optional<Association> association(AssociationId id) {
      return context.association(id);
    }

    @Override
    public Optional<Programme> programme(ProgrammeId id) {
      return context.programme(id);
    }
  }
}
