package org.mentorat.core;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorat.core.LibraryClasses.LIBRARY;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Who may import whom. What the table does not list is forbidden: an import, and a package too. A new package starts as
 * a row here.
 */
class ArchitectureTest {
  private static final String CORE = "org.mentorat.core";
  private static final String MODEL = "org.mentorat.model";
  private static final String PROBLEM = "org.mentorat.problem";
  private static final String SPI = "org.mentorat.spi";
  private static final String PLUGIN = CORE + ".plugin";
  private static final String POLICY = CORE + ".policy";
  private static final String GUARD = CORE + ".guard";
  private static final String TERRITORY = CORE + ".territory";
  private static final String BUILTIN = CORE + ".builtin";
  private static final String COLUMNS = BUILTIN + ".columns";
  private static final String RULES = BUILTIN + ".rules";
  private static final String SCORERS = BUILTIN + ".scorers";
  private static final String ROUTING = BUILTIN + ".routing";
  private static final String CANDIDATES = CORE + ".candidates";
  private static final String SOLVE = CORE + ".solve";
  private static final String RESIDUAL = CORE + ".residual";
  private static final String RESULT = CORE + ".result";
  private static final String FLOW = CORE + ".flow";
  private static final String EXPLAIN = CORE + ".explain";
  private static final String COVERAGE = EXPLAIN + ".coverage";
  private static final String CHANGE = EXPLAIN + ".change";
  private static final String RECRUIT = EXPLAIN + ".recruit";
  private static final String AUDIT = CORE + ".audit";
  private static final String LIFECYCLE = CORE + ".lifecycle";
  private static final String SYNTHETIC = CORE + ".synthetic";
  private static final String EXPERIMENT = CORE + ".experiment";
  private static final String IO = CORE + ".io";

  /** Packages of this project to those that each may import, from the bottom to the top. */
  private static final Map<String, Set<String>> MAY_IMPORT = new LinkedHashMap<>();

  static {
    row(MODEL);
    row(PROBLEM);
    row(SPI, MODEL, PROBLEM);
    // MODEL: a faulty plug-in is named with the ids of the pair that it failed on. PROBLEM:
    // strategies by their known names.
    row(PLUGIN, SPI, MODEL, PROBLEM);
    row(POLICY, MODEL, SPI, PLUGIN);
    // What stands between a run and its plug-ins.
    row(GUARD, MODEL, PROBLEM, SPI, PLUGIN, POLICY);
    row(TERRITORY, MODEL);
    row(SOLVE, PROBLEM);
    // What rules, scorers and routing of the built-ins share.
    row(COLUMNS, MODEL, SPI);
    // PROBLEM: a matching strategy takes a problem and returns an outcome.
    row(RULES, MODEL, SPI, TERRITORY, SOLVE, PROBLEM, COLUMNS);
    row(SCORERS, MODEL, SPI, TERRITORY, SOLVE, PROBLEM, COLUMNS);
    row(ROUTING, MODEL, SPI, TERRITORY, SOLVE, PROBLEM, COLUMNS);
    row(BUILTIN, MODEL, SPI, TERRITORY, SOLVE, PROBLEM, RULES, SCORERS, ROUTING);
    // PLUGIN: where rules and scorers are asked, their faults are found.
    row(CANDIDATES, MODEL, PROBLEM, SPI, POLICY, TERRITORY, PLUGIN, GUARD);
    // Who could take whose place: numbers alone.
    row(RESIDUAL, PROBLEM);
    row(RESULT, MODEL, PROBLEM);
    // MODEL, PROBLEM, SPI: the arrows between the stages are their types.
    row(FLOW, POLICY, CANDIDATES, SOLVE, RESIDUAL, RESULT, PLUGIN, GUARD, MODEL, PROBLEM, SPI);
    row(EXPLAIN, andBelow(FLOW));
    row(COVERAGE, andBelow(FLOW));
    row(CHANGE, and(COVERAGE, andBelow(FLOW)));
    row(RECRUIT, and(COVERAGE, andBelow(FLOW)));
    // MODEL: the groups whose figures are compared; PROBLEM: ranks of proposals among pairs.
    row(AUDIT, RESULT, CANDIDATES, EXPLAIN, MODEL, PROBLEM);
    row(LIFECYCLE, andBelow(FLOW));
    row(SYNTHETIC, MODEL, TERRITORY);
    // MODEL, POLICY, RESULT: the cohorts and policies that it crosses, and what comes out. PLUGIN,
    // SPI: what is installed, and tables of
    // scores of a given cohort. PROBLEM: blocking pairs are counted on the numeric problem, and
    // threads are lent as everywhere.
    row(EXPERIMENT, FLOW, AUDIT, SYNTHETIC, MODEL, POLICY, RESULT, PLUGIN, SPI, PROBLEM);
    // The built-ins enter through the public door: no engine package knows them.
    row(IO, allBut(COLUMNS, RULES, SCORERS, ROUTING, BUILTIN));
    row(CORE, allBut());
  }

  private static final String[] OUTSIDE_OF_SPI = {"java..", "org.jspecify.annotations"};
  private static final String[] OUTSIDE_OF_CORE = {
    "java..",
    "org.jspecify.annotations",
    "com.google.common..",
    "com.github.benmanes.caffeine.cache..",
  };
  private static final String[] JACKSON = {"tools.jackson..", "com.fasterxml.jackson.annotation"};

  @TestFactory
  Stream<DynamicTest> package_importsOnlyWhatItsRowLists() {
    return MAY_IMPORT.entrySet().stream()
        .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> {
          String name = row.getKey();
          String[] allowed = Stream.of(
                  Stream.of(name), row.getValue().stream(), Stream.of(outside(name)))
              .flatMap(each -> each)
              .toArray(String[]::new);
          classes()
              .that()
              .resideInAPackage(name)
              .should(onlyDependOnClassesThat(resideInAnyPackage(allowed)))
              .allowEmptyShould(true)
              .check(LIBRARY);
        }));
  }

  @Test
  void package_hasRow() {
    assertThat(LIBRARY.stream().map(JavaClass::getPackageName).distinct())
        .isSubsetOf(MAY_IMPORT.keySet())
        .contains(MODEL, PROBLEM, SPI);
  }

  @Test
  void packages_haveNoCycle() {
    slices().assignedFrom(new ByPackage()).should().beFreeOfCycles().check(LIBRARY);
  }

  @Test
  void facade_isImportedByNobody() {
    noClasses()
        .that(resideOutsideOfPackage(CORE))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(CORE)
        .check(LIBRARY);
  }

  private static String[] outside(String name) {
    if (!name.startsWith(CORE)) {
      return OUTSIDE_OF_SPI;
    }
    return name.equals(IO)
        ? Stream.of(OUTSIDE_OF_CORE, JACKSON).flatMap(Arrays::stream).toArray(String[]::new)
        : OUTSIDE_OF_CORE;
  }

  private static void row(String name, String... imports) {
    MAY_IMPORT.put(name, Set.of(imports));
  }

  /** The package, what it imports, what these import, and so on. */
  private static String[] andBelow(String name) {
    Set<String> reached = new TreeSet<>(Set.of(name));
    for (String imported : MAY_IMPORT.getOrDefault(name, Set.of())) {
      reached.addAll(List.of(andBelow(imported)));
    }
    return reached.toArray(String[]::new);
  }

  /** Those and one more. */
  private static String[] and(String more, String... names) {
    return Stream.concat(Stream.of(more), Stream.of(names)).toArray(String[]::new);
  }

  /** All rows above but these. */
  private static String[] allBut(String... names) {
    return MAY_IMPORT.keySet().stream()
        .filter(name -> !List.of(names).contains(name))
        .toArray(String[]::new);
  }

  /** One slice for each package: subpackages are packages of their own. */
  private static final class ByPackage implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return SliceIdentifier.of(type.getPackageName());
    }

    @Override
    public String getDescription() {
      return "packages";
    }
  }
}
