package org.mentorat.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.mentorat.tck.broken.Broken;
import org.mentorat.tck.broken.BrokenPlugins;
import org.mentorat.tck.broken.BrokenRoutings;
import org.mentorat.tck.broken.BrokenRules;
import org.mentorat.tck.broken.BrokenScorers;
import org.mentorat.tck.broken.BrokenStrategies;

/**
 * The kit on plug-ins that are broken on purpose: each is caught by the rule that it breaks, and by no other. The tables of the README are
 * what these runs found; {@code -Dtck.write} writes them anew.
 */
class SelfTest {
  private static final List<Class<?>> KINDS = List.of(
      BrokenScorers.class,
      BrokenRules.class,
      BrokenRoutings.class,
      BrokenStrategies.class,
      BrokenPlugins.class);
  private static final List<Class<?>> CONTRACTS = List.of(
      ScorerContract.class,
      EligibilityRuleContract.class,
      RoutingStrategyContract.class,
      MatchingStrategyContract.class,
      PluginContract.class);
  private static final Path README = Path.of("README.md");
  private static final int FEW_TRIES = 12;
  private static final int MANY_TRIES = 1_000;

  /** No contract has fewer tests: guards against classes of which none is found. */
  private static final int MOST_FEW_TESTS = 4;

  @Test
  void brokenPlugin_isCaughtByItsRuleAndNoOther() throws IOException {
    StringBuilder table =
        new StringBuilder("| broken plug-in | what it does | caught by |\n|---|---|---|\n");
    Set<ContractRule> caught = EnumSet.noneOf(ContractRule.class);
    List<String> wrong = new ArrayList<>();
    List<Class<?>> all = KINDS.stream().flatMap(kind -> inOrder(kind).stream()).toList();
    Map<String, Set<String>> found = run(all, FEW_TRIES);
    // By bad luck few tries may miss what is broken; they never find what is not.
    List<Class<?>> missed = all.stream()
        .filter(c -> c.isAnnotationPresent(Broken.class) && !found.containsKey(c.getName()))
        .toList();
    if (!missed.isEmpty()) {
      found.putAll(run(missed, MANY_TRIES));
    }
    for (Class<?> kind : KINDS) {
      for (Class<?> contract : inOrder(kind)) {
        Broken broken = contract.getAnnotation(Broken.class);
        Set<String> rules = found.getOrDefault(contract.getName(), Set.of());
        Set<String> expected = broken == null ? Set.of() : Set.of(broken.rule().name());
        if (!rules.equals(expected)) {
          wrong.add(kind.getSimpleName() + "." + contract.getSimpleName() + ": caught by " + rules
              + ", expected " + expected);
        }
        if (broken != null) {
          caught.add(broken.rule());
          table
              .append("| `")
              .append(contract.getSimpleName())
              .append("` | ")
              .append(broken.what())
              .append(" | ")
              .append(String.join(", ", rules))
              .append(" |\n");
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(caught).as("rules with a broken plug-in").containsExactly(ContractRule.values());
    holdReadme("self-test", table.toString());
  }

  @Test
  void rules_haveTestsAndStandInTheReadme() throws IOException {
    Map<ContractRule, Set<String>> tests = new TreeMap<>();
    for (Class<?> contract : CONTRACTS) {
      for (var method : contract.getDeclaredMethods()) {
        Holds holds = method.getAnnotation(Holds.class);
        if (holds != null) {
          assertThat(method.getName())
              .startsWith(holds.value().name().toLowerCase(Locale.ROOT) + "_");
          tests
              .computeIfAbsent(holds.value(), r -> new TreeSet<>())
              .add("`" + method.getName() + "`");
        }
      }
    }
    StringBuilder table = new StringBuilder();
    char kind = ' ';
    for (ContractRule rule : ContractRule.values()) {
      assertThat(tests).as("tests").containsKey(rule);
      if (rule.name().charAt(0) != kind) {
        kind = rule.name().charAt(0);
        table
            .append(kind == 'S' ? "" : "\n")
            .append("| rule | what plug-ins keep | because | held by |\n|---|---|---|---|\n");
      }
      table
          .append("| ")
          .append(rule)
          .append(" | ")
          .append(rule.statement())
          .append(" | ")
          .append(rule.reason())
          .append(" | ")
          .append(String.join(", ", tests.get(rule)))
          .append(" |\n");
    }
    holdReadme("rules", table.toString());
  }

  private static void holdReadme(String section, String expected) throws IOException {
    String readme = Files.readString(README);
    String begin = "<!-- " + section + ": written by -Dtck.write -->\n";
    String end = "<!-- end -->\n";
    int from = readme.indexOf(begin) + begin.length();
    int to = readme.indexOf(end, from);
    assertThat(readme).contains(begin);
    if (System.getProperty("tck.write") != null) {
      Files.writeString(README, readme.substring(0, from) + expected + readme.substring(to));
      return;
    }
    assertThat(readme.substring(from, to))
        .as("README.md, section %s; mvn … -Dtest=SelfTest -Dtck.write writes it anew", section)
        .isEqualTo(expected);
  }

  /** By rule, the sound one first. */
  private static List<Class<?>> inOrder(Class<?> kind) {
    return Arrays.stream(kind.getDeclaredClasses())
        .filter(c -> c.getSimpleName().equals("Sound") || c.isAnnotationPresent(Broken.class))
        .sorted(Comparator.comparing(
                SelfTest::brokenRule, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Class::getSimpleName))
        .collect(Collectors.toList());
  }

  private static @Nullable ContractRule brokenRule(Class<?> contract) {
    Broken broken = contract.getAnnotation(Broken.class);
    return broken == null ? null : broken.rule();
  }

  /** The rules that were told to be broken, by class; a failure of another form counts under its own text. */
  private static Map<String, Set<String>> run(List<Class<?>> contracts, int tries) {
    LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
        .selectors(contracts.stream().map(DiscoverySelectors::selectClass).toList())
        .configurationParameter("jqwik.reporting.usejunitplatform", "true")
        .configurationParameter("jqwik.reporting.onlyfailures", "true")
        .configurationParameter("jqwik.database", "target/jqwik-self-test")
        .configurationParameter("jqwik.failures.after.default", "RANDOM_SEED")
        .build();
    Failures failures = new Failures();
    System.setProperty(Tries.PROPERTY, String.valueOf(tries));
    try {
      LauncherFactory.create().execute(request, failures);
    } finally {
      System.clearProperty(Tries.PROPERTY);
    }
    assertThat(failures.problems).isEmpty();
    contracts.forEach(contract -> assertThat(failures.tests.get(contract.getName()))
        .as("tests of %s", contract)
        .isGreaterThanOrEqualTo(MOST_FEW_TESTS));
    return failures.rules;
  }

  private static final class Failures implements TestExecutionListener {
    private final Map<String, Set<String>> rules = new TreeMap<>();
    private final Map<String, Integer> tests = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      String contract = classOf(test);
      if (test.isTest()) {
        tests.merge(contract, 1, Integer::sum);
      }
      result.getThrowable().ifPresent(thrown -> {
        Set<String> told = rules.computeIfAbsent(contract, c -> new TreeSet<>());
        if (thrown instanceof ContractViolation violation) {
          ContractRule rule = violation.rule();
          told.add(rule.name());
          String prefix = rule.name().toLowerCase(Locale.ROOT);
          String message = String.valueOf(violation.getMessage());
          if (!message.startsWith("rule " + rule + " broken: ")
              || !message.contains(", because " + rule.reason())
              || !test.getDisplayName().matches(prefix + "[_ ].*")) {
            problems.add(test.getDisplayName() + ": " + thrown);
          }
        } else {
          told.add(test.getDisplayName() + ": " + thrown);
        }
      });
    }

    private static String classOf(TestIdentifier test) {
      return test.getUniqueIdObject().getSegments().stream()
          .map(UniqueId.Segment::getValue)
          .filter(value -> value.startsWith("org.mentorat."))
          .findFirst()
          .orElse("");
    }
  }
}
