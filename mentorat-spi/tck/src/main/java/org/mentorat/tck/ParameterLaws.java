package org.mentorat.tck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mentorat.model.Cohort;
import org.mentorat.spi.Parameter;
import org.mentorat.spi.Parameters;
import org.mentorat.spi.UnusableParameterException;

/** Laws of the parameters that a part declares. */
final class ParameterLaws {
  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");

  private final String name;
  private final List<Parameter> declared;
  private final List<Map<String, Object>> settings;

  /**
   * @param name kind, id and version of the part for messages
   * @param settings further settings that the author names
   */
  ParameterLaws(String name, List<Parameter> declared, List<Map<String, Object>> settings) {
    this.name = name;
    this.declared = declared;
    this.settings = settings;
  }

  /** The defaults alone, each declared value worth trying alone, and the author's settings. */
  List<Map<String, Object>> all() {
    List<Map<String, Object>> all = new ArrayList<>();
    all.add(Map.of());
    all.addAll(settings);
    for (Parameter parameter : declared) {
      values(parameter).forEach(value -> all.add(Map.of(parameter.name(), value)));
    }
    return all.stream().filter(this::valid).toList();
  }

  private boolean valid(Map<String, Object> setting) {
    Object valid = Throwing.told(() -> Parameters.of(declared, setting));
    return valid instanceof Parameters;
  }

  /** Values of a parameter that say most: the ends of the range, its middle, what is next to the default, every choice. */
  private List<Object> values(Parameter parameter) {
    Double min = parameter.min();
    Double max = parameter.max();
    Object fallback = parameter.defaultValue();
    Stream<Object> values = switch (parameter.type()) {
      case INTEGER, DECIMAL -> {
        double standard = fallback instanceof Number number ? number.doubleValue() : 0;
        double low = min == null ? standard - 1_000 : min;
        double high = max == null ? standard + 1_000 : max;
        Stream<Double> numbers = Stream.of(
            low, high, (low + high) / 2, standard - 1, standard + 1, (standard + high) / 2);
        yield parameter.type() == Parameter.Type.DECIMAL
            ? numbers.map(Object.class::cast)
            : numbers.map(number -> (Object) (int) Math.rint(number));
      }
      case BOOLEAN -> Stream.of(true, false);
      case TEXT -> parameter.choices().stream().map(Object.class::cast);
      case TEXTS ->
        Stream.concat(
            Stream.of(List.of(), parameter.choices()),
            parameter.choices().stream().map(List::of));
      case MAP -> Stream.of(Map.of());
    };
    Stream<Object> named = settings.stream()
        .filter(setting -> setting.containsKey(parameter.name()))
        .map(setting -> setting.get(parameter.name()));
    return Stream.concat(values, named)
        .filter(value -> Parameters.problemWith(parameter, value).isEmpty())
        .distinct()
        .toList();
  }

  /** Names, meanings, ranges and defaults fit each other. */
  void coherent(ContractRule rule) {
    Set<String> names = new HashSet<>();
    for (Parameter parameter : declared) {
      expect(
          rule,
          NAME.matcher(String.valueOf(parameter.name())).matches(),
          parameter,
          "a name in camel case");
      expect(rule, names.add(parameter.name()), parameter, "a name of its own");
      String meaning = parameter.meaning();
      expect(rule, meaning != null && !meaning.isBlank(), parameter, "a meaning");
      Double min = parameter.min();
      Double max = parameter.max();
      expect(rule, min == null || max == null || min <= max, parameter, "min at most max");
      boolean number =
          parameter.type() == Parameter.Type.INTEGER || parameter.type() == Parameter.Type.DECIMAL;
      expect(rule, number || (min == null && max == null), parameter, "a range of numbers only");
      expect(
          rule,
          parameter.choices().isEmpty()
              || parameter.type() == Parameter.Type.TEXT
              || parameter.type() == Parameter.Type.TEXTS,
          parameter,
          "choices of texts only");
      String problem = Parameters.problemWith(parameter, parameter.defaultValue());
      expect(rule, problem.isEmpty(), parameter, "a default that fits: " + problem);
    }
  }

  private void expect(ContractRule rule, boolean holds, Parameter parameter, String expected) {
    if (!holds) {
      throw new ContractViolation(
          rule, name + " declares parameter " + parameter.name() + ", expected " + expected);
    }
  }

  /** Every value can be used, unless it is refused as one that contradicts another. */
  void bind(ContractRule rule, Consumer<Map<String, Object>> use) {
    for (Map<String, Object> setting : all()) {
      try {
        use.accept(setting);
      } catch (UnusableParameterException e) {
        boolean declares = declared.stream().anyMatch(p -> p.name().equals(e.parameter()));
        if (!declares) {
          throw new ContractViolation(
              rule, name + " refuses parameter " + e.parameter() + ", which it does not declare");
        }
      } catch (ContractViolation | OutOfMemoryError e) {
        throw e;
      } catch (RuntimeException | Error e) {
        throw new ContractViolation(
            rule,
            name + " threw " + e.getClass().getName() + " with " + new TreeMap<>(setting)
                + ", which its declaration allows");
      }
    }
  }

  /**
   * Every parameter has a value that changes an answer on one of the cohorts. Parameters without values to try are passed over: texts of
   * any kind and objects need the author's settings.
   *
   * @param waived names of parameters that need not
   */
  void changeSomething(
      ContractRule rule,
      Set<String> waived,
      List<Cohort> cohorts,
      BiFunction<Map<String, Object>, Cohort, Object[][]> answers) {
    for (Parameter parameter : declared) {
      List<Map<String, Object>> tried = values(parameter).stream()
          .filter(value -> !value.equals(parameter.defaultValue()))
          .map(value -> withTheRest(parameter.name(), value))
          .filter(this::valid)
          .toList();
      boolean anyText = parameter.choices().isEmpty()
          && parameter.type() != Parameter.Type.INTEGER
          && parameter.type() != Parameter.Type.DECIMAL
          && parameter.type() != Parameter.Type.BOOLEAN;
      boolean named = settings.stream().anyMatch(s -> s.containsKey(parameter.name()));
      if (waived.contains(parameter.name()) || tried.isEmpty() || (anyText && !named)) {
        continue;
      }
      boolean changes = cohorts.stream()
          .anyMatch(cohort -> tried.stream().anyMatch(setting -> differ(setting, cohort, answers)));
      if (!changes) {
        throw new ContractViolation(
            rule,
            name + " answered the same on " + cohorts.size()
                + " cohorts for every value of parameter " + parameter.name() + " that was tried");
      }
    }
  }

  /** A value together with what the author sets beside it, so that a switch can be on. */
  private Map<String, Object> withTheRest(String parameter, Object value) {
    Map<String, Object> all = new TreeMap<>();
    settings.stream()
        .filter(setting -> value.equals(setting.get(parameter)))
        .findFirst()
        .ifPresent(all::putAll);
    all.put(parameter, value);
    return all;
  }

  private static boolean differ(
      Map<String, Object> setting,
      Cohort cohort,
      BiFunction<Map<String, Object>, Cohort, Object[][]> answers) {
    Object standard = Throwing.told(() -> answers.apply(Map.of(), cohort));
    Object other = Throwing.told(() -> answers.apply(setting, cohort));
    return standard instanceof Object[][] one
        && other instanceof Object[][] two
        && !Arrays.deepEquals(one, two);
  }
}
