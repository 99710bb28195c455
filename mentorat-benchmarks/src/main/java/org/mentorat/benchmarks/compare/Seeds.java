package org.mentorat.benchmarks.compare;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Seeds as typed: {@code 11-15}, {@code 11,13}, {@code 7}.
 *
 * @param all in the order given
 */
public record Seeds(List<Long> all) {
  private static final Pattern RANGE = Pattern.compile("([0-9]{1,15})(?:-([0-9]{1,15}))?");
  private static final int MOST = 1000;

  /** Reads a list of numbers and ranges; {@link IllegalArgumentException} says what was expected. */
  public static Seeds of(String text) {
    List<Long> all =
        Stream.of(text.split(",")).flatMap(part -> range(part).boxed()).toList();
    return new Seeds(all);
  }

  private static LongStream range(String part) {
    Matcher range = RANGE.matcher(part.strip());
    if (!range.matches()) {
      throw new IllegalArgumentException(
          "seeds are \"" + part + "\", expected a number or a range such as 11-15");
    }
    long first = Long.parseLong(range.group(1));
    long last = range.group(2) == null ? first : Long.parseLong(range.group(2));
    if (last < first || last - first >= MOST) {
      throw new IllegalArgumentException(
          "seeds are \"" + part + "\", expected an ascending range of at most " + MOST);
    }
    return LongStream.rangeClosed(first, last);
  }

  /** For the command line. */
  public static final class Converter implements ITypeConverter<Seeds> {
    /** For picocli. */
    public Converter() {}

    @Override
    public Seeds convert(String value) {
      try {
        return of(value);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
