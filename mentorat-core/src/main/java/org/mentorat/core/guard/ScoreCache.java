package org.mentorat.core.guard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Gazetteer;

/**
 * Scores of expensive scorers, kept from one run to the next: at most so many, those that were not used for long or hardly ever go first. Keys
 * are hashes of everything that a score can depend on, so that nothing personal is held in clear, and a score whose scorer, parameters,
 * records or context changed is not found. Thread-safe.
 *
 * @since 0.1
 */
public final class ScoreCache {
  private final Cache<Key, Double> scores;
  private final Cache<Gazetteer, Long> gazetteers =
      Caffeine.newBuilder().weakKeys().build();
  private long nextGazetteer;

  private ScoreCache(long mostPairs) {
    this.scores =
        Caffeine.newBuilder().maximumSize(mostPairs).executor(Runnable::run).build();
  }

  /** For at most {@code mostPairs} scores, about 150 bytes each. */
  public static ScoreCache of(long mostPairs) {
    if (mostPairs < 1) {
      throw new IllegalArgumentException("a cache of " + mostPairs + " pairs, expected 1 or more");
    }
    return new ScoreCache(mostPairs);
  }

  /** How many scores are kept now. */
  public long size() {
    scores.cleanUp();
    return scores.estimatedSize();
  }

  /**
   * What one score depends on.
   *
   * @param scope the scorer and its context
   * @param youth the youth's record
   * @param mentor the mentor's record
   */
  record Key(ContentHash scope, ContentHash youth, ContentHash mentor) {}

  @Nullable
  Double get(Key key) {
    return scores.getIfPresent(key);
  }

  void put(Key key, double score) {
    scores.put(key, score);
  }

  /** A number that tells gazetteers apart, since nobody can hash their content. */
  long numberOf(Gazetteer gazetteer) {
    return gazetteers.get(gazetteer, g -> next());
  }

  private synchronized long next() {
    return nextGazetteer++;
  }
}
