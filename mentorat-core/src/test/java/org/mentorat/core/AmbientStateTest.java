package org.mentorat.core;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.mentorat.core.LibraryClasses.LIBRARY;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import org.junit.jupiter.api.Test;

/** Date, locale, random source, class loader and output are arguments: same in, same out. */
class AmbientStateTest {
  @Test
  void library_hasNoAmbientState() {
    noClasses()
        .should()
        .accessTargetWhere(describe(
            "belongs to the clock, the console, the default locale or zone, the thread's class"
                + " loader or an unseeded random source",
            AmbientStateTest::isAmbient))
        .check(LIBRARY);
  }

  private static boolean isAmbient(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    boolean withoutArguments = access.getTarget() instanceof CodeUnitAccessTarget target
        && target.getRawParameterTypes().isEmpty();
    return switch (access.getTarget().getName()) {
      case "now" -> owner.startsWith("java.time.") && withoutArguments;
      case "systemDefault", "systemDefaultZone", "systemUTC" -> owner.startsWith("java.time.");
      case "currentTimeMillis", "in", "out", "err" -> owner.equals("java.lang.System");
      case "<init>" -> owner.equals("java.util.Random") && withoutArguments;
      case "random" -> owner.equals("java.lang.Math") || owner.equals("java.lang.StrictMath");
      case "randomUUID" -> owner.equals("java.util.UUID");
      case "getDefault" -> owner.equals("java.util.Locale") || owner.equals("java.util.TimeZone");
      case "getContextClassLoader" -> owner.equals("java.lang.Thread");
      case "printStackTrace" -> withoutArguments;
      default -> false;
    };
  }
}
