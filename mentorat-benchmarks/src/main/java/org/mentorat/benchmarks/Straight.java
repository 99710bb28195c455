package org.mentorat.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Points;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.Scorer;

/**
 * The loops of one part alone. {@link #anew} loads this class once more for every part, so that the compiler sees a single kind of row at each
 * call and puts its arithmetic into the loop: what is left is the part called directly, with no door in between and nothing checked.
 */
final class Straight implements PartLoop {
  /** Needed by {@link #anew}. */
  Straight() {}

  /** A loop with a compiled form of its own. */
  static PartLoop anew() {
    try (InputStream bytes = Straight.class.getResourceAsStream("Straight.class")) {
      if (bytes == null) {
        throw new IllegalStateException("the bytes of a loaded class are missing");
      }
      MethodHandles.Lookup lookup =
          MethodHandles.lookup().defineHiddenClass(bytes.readAllBytes(), true);
      return (PartLoop) lookup.lookupClass().getDeclaredConstructor().newInstance();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public long contributions(Scorer.Row row, double weight, int[] mentors, int from, int to) {
    long sum = 0;
    for (int k = from; k < to; k++) {
      sum += Points.quantise(weight, row.score(mentors[k]));
    }
    return sum;
  }

  @Override
  public boolean narrow(EligibilityRule.Row row, boolean unknownToo, long[] found, int first) {
    long @Nullable [] admitted = row.admitted(unknownToo, first, first + found.length);
    if (admitted == null) {
      return false;
    }
    for (int w = 0; w < found.length; w++) {
      found[w] &= admitted[w];
    }
    return true;
  }
}
