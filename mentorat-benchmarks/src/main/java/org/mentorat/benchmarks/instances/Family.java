package org.mentorat.benchmarks.instances;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.LongFunction;

/** The kinds of instance that the results table shows, by the names that the command line takes. */
public enum Family {
  /** See {@link Instances#national}. */
  NATIONAL(Instances::national),
  /** See {@link Instances#nationalLocal}. */
  NATIONAL_LOCAL(Instances::nationalLocal),
  /** See {@link Instances#region}. */
  REGION(Instances::region),
  /** See {@link Instances#smallDense}. */
  SMALL(Instances::smallDense),
  /** See {@link Instances#dense}. */
  DENSE_1000(seed -> Instances.dense(1_000, seed)),
  /** See {@link Instances#dense}. */
  DENSE_2000(seed -> Instances.dense(2_000, seed)),
  /** See {@link Instances#dense}. */
  DENSE_5000(seed -> Instances.dense(5_000, seed)),
  /** See {@link Instances#sparse}. */
  SPARSE_100K(seed -> Instances.sparse(100_000, seed)),
  /** See {@link Instances#sparse}. */
  SPARSE_1M(seed -> Instances.sparse(1_000_000, seed));

  private final LongFunction<Instance> source;

  Family(LongFunction<Instance> source) {
    this.source = source;
  }

  /** The instance of a seed; drawn anew at each call. */
  public Instance draw(long seed) {
    return source.apply(seed);
  }

  /** Name on the command line: lower case, with hyphens. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The family of that name; {@link IllegalArgumentException} lists the known ones. */
  public static Family of(String text) {
    return Arrays.stream(values())
        .filter(family -> family.text().equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("instance is \"" + text
            + "\", expected one of " + Arrays.stream(values()).map(Family::text).toList()));
  }
}
