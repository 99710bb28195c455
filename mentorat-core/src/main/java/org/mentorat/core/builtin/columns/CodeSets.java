package org.mentorat.core.builtin.columns;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Mentor;

/**
 * A set of free codes for each mentor (languages, sectors, interests), as numbers of a dictionary in compressed rows.
 *
 * <p>Each set also has a signature of 64 bits, code c standing for bit c mod 64. With at most 64 different codes, as for
 * languages, the signature is the set and counting what two sets share is one instruction; otherwise it rules out most pairs
 * and the rest take one merge of two short sorted rows. Immutable.
 */
public final class CodeSets {
  private static final int SIGNATURE_BITS = 64;
  private static final String UNKNOWN_SET = "unknown";

  private final Map<String, Integer> dictionary;
  /** Whether signatures tell all codes apart. */
  private final boolean exact;

  private final boolean[] known;
  private final long[] signatures;
  private final int[] start;
  private final int[] codes;
  /** By code, and behind them those whose set is not known; null where there are too many codes. */
  private final @Nullable BitColumns columns;

  private CodeSets(
      Map<String, Integer> dictionary,
      boolean[] known,
      long[] signatures,
      int[] start,
      int[] codes) {
    this.dictionary = dictionary;
    this.exact = dictionary.size() <= SIGNATURE_BITS;
    this.known = known;
    this.signatures = signatures;
    this.start = start;
    this.codes = codes;
    this.columns = exact ? columns() : null;
  }

  private BitColumns columns() {
    BitColumns bits = new BitColumns(dictionary.size() + 1, known.length);
    for (int m = 0; m < known.length; m++) {
      if (!known[m]) {
        bits.set(dictionary.size(), m);
      }
      for (int c = start[m]; c < start[m + 1]; c++) {
        bits.set(codes[c], m);
      }
    }
    return bits;
  }

  /** The sets that {@code field} gives of each mentor; null: unknown. */
  public static CodeSets of(List<Mentor> mentors, Function<Mentor, @Nullable Set<String>> field) {
    int n = mentors.size();
    Map<String, Integer> dictionary = new HashMap<>();
    List<int[]> rows = new ArrayList<>(n);
    boolean[] known = new boolean[n];
    long[] signatures = new long[n];
    int[] start = new int[n + 1];
    for (int m = 0; m < n; m++) {
      Set<String> written = field.apply(mentors.get(m));
      known[m] = written != null;
      int[] row = written == null ? new int[0] : intern(written, dictionary);
      rows.add(row);
      signatures[m] = signature(row);
      start[m + 1] = start[m] + row.length;
    }
    int[] codes = new int[start[n]];
    for (int m = 0; m < n; m++) {
      System.arraycopy(rows.get(m), 0, codes, start[m], rows.get(m).length);
    }
    return new CodeSets(dictionary, known, signatures, start, codes);
  }

  private static int[] intern(Set<String> written, Map<String, Integer> dictionary) {
    return written.stream()
        .map(Spelling::code)
        .filter(code -> !code.isEmpty())
        .mapToInt(code -> {
          Integer number = dictionary.putIfAbsent(code, dictionary.size());
          return number == null ? dictionary.size() - 1 : number;
        })
        .sorted()
        .distinct()
        .toArray();
  }

  private static long signature(int[] row) {
    long signature = 0;
    for (int code : row) {
      signature |= 1L << code;
    }
    return signature;
  }

  /** Whether this mentor's set is known, if only as empty. */
  public boolean known(int mentor) {
    return known[mentor];
  }

  /** Whether a set as it was written holds no code at all. */
  public static boolean isEmpty(Set<String> written) {
    return written.stream().allMatch(each -> Spelling.code(each).isEmpty());
  }

  /** Kinds of mentors with the same set, unknown sets being one of them. */
  public Kinds kinds() {
    return Kinds.by(
        known.length,
        m -> known[m] ? IntBuffer.wrap(codes, start[m], start[m + 1] - start[m]) : UNKNOWN_SET);
  }

  /** A youth's set to compare with the mentors'. */
  public Query query(Set<String> written) {
    return new Query(written);
  }

  /** A youth's set. Immutable. */
  public final class Query {
    private final int size;
    private final long signature;
    private final int[] wanted;
    private final String[] spelling;

    private Query(Set<String> written) {
      Map<Integer, String> found = new TreeMap<>();
      Set<String> distinct = new TreeSet<>();
      // In ascending order, so that of two spellings of a code always the same one is shown.
      for (String each : new TreeSet<>(written)) {
        String code = Spelling.code(each);
        Integer number = dictionary.get(code);
        if (!code.isEmpty() && distinct.add(code) && number != null) {
          found.put(number, each);
        }
      }
      this.size = distinct.size();
      this.wanted = found.keySet().stream().mapToInt(Integer::intValue).toArray();
      this.spelling = found.values().toArray(String[]::new);
      this.signature = signature(wanted);
    }

    /** Number of different codes of the youth. */
    public int size() {
      return size;
    }

    /** Number of codes that the mentor has too. O(1) with at most 64 different codes, else O(both sets). */
    public int shared(int mentor) {
      long common = signature & signatures[mentor];
      if (common == 0 || exact) {
        return Long.bitCount(common);
      }
      int shared = 0;
      int w = 0;
      for (int c = start[mentor]; c < start[mentor + 1] && w < wanted.length; c++) {
        while (w < wanted.length && wanted[w] < codes[c]) {
          w++;
        }
        if (w < wanted.length && wanted[w] == codes[c]) {
          shared++;
        }
      }
      return shared;
    }

    /**
     * The mentors who have any of the youth's codes, as {@link BitColumns}, and those whose set is not known if {@code unknownToo}; null
     * with more than 64 different codes.
     */
    public long @Nullable [] sharedByAny(boolean unknownToo, int from, int to) {
      if (columns == null) {
        return null;
      }
      long[] found = columns.any(from, to, wanted);
      if (unknownToo) {
        columns.add(found, from, dictionary.size());
      }
      return found;
    }

    /** What the mentor has too, as the youth wrote it, in ascending order. */
    public List<String> sharedSpellings(int mentor) {
      List<String> shared = new ArrayList<>();
      for (int w = 0; w < wanted.length; w++) {
        if (Arrays.binarySearch(codes, start[mentor], start[mentor + 1], wanted[w]) >= 0) {
          shared.add(spelling[w]);
        }
      }
      shared.sort(null);
      return shared;
    }
  }
}
