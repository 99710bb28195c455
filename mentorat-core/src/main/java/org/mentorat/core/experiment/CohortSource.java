package org.mentorat.core.experiment;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mentorat.core.synthetic.CohortShape;
import org.mentorat.model.Cohort;
import org.mentorat.spi.ScoreTable;

/**
 * Where cohorts of an experiment come from. Immutable.
 *
 * @since 0.1
 */
public sealed interface CohortSource {
  /** The name in tables and files: {@value Experiment#NAME}. */
  String name();

  /** Whether real people may stand behind it, so that figures of small groups are withheld. */
  boolean real();

  /**
   * Cohorts of people who do not exist, one for each number.
   *
   * @param youths youths of each
   * @param mentors mentors of each
   * @param date day of the snapshots
   * @param shape how they are distributed
   * @param draws seeds of the generator, each once, at least one
   * @since 0.1
   */
  record Drawn(
      String name, int youths, int mentors, LocalDate date, CohortShape shape, List<Long> draws)
      implements CohortSource {
    /** Copies the list and checks it. */
    public Drawn {
      draws = List.copyOf(draws);
      if (draws.isEmpty() || draws.stream().distinct().count() < draws.size()) {
        throw new IllegalArgumentException(
            "draws of cohort " + name + ": expected at least one, each once");
      }
    }

    @Override
    public boolean real() {
      return false;
    }
  }

  /**
   * A cohort that is there.
   *
   * @param origin where it was read from, for the manifest; may be empty
   * @param inputsSha256 fingerprint of each of its files, or of whatever it was made of, by name: at least one, since a finished cell is
   *     known by it
   * @param scoreTables tables for the scorer {@code table}, by name
   * @since 0.1
   */
  record Given(
      String name,
      String origin,
      Cohort cohort,
      SortedMap<String, String> inputsSha256,
      SortedMap<String, ScoreTable> scoreTables)
      implements CohortSource {
    /** Copies the maps and checks them. */
    public Given {
      inputsSha256 = Collections.unmodifiableSortedMap(new TreeMap<>(inputsSha256));
      scoreTables = Collections.unmodifiableSortedMap(new TreeMap<>(scoreTables));
      if (inputsSha256.isEmpty()) {
        throw new IllegalArgumentException(
            "inputs of cohort " + name + ": expected at least one fingerprint");
      }
    }

    @Override
    public boolean real() {
      return true;
    }
  }
}
