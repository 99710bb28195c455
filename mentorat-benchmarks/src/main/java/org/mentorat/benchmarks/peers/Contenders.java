package org.mentorat.benchmarks.peers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** All contenders by name. A peer's classes are loaded when it is asked for, so that Mentorat runs without any of them. */
public final class Contenders {
  /** This project. */
  public static final String MENTORAT = "mentorat";

  private static final Map<String, Supplier<Contender>> BY_NAME = new LinkedHashMap<>();

  // Lambdas, not references to constructors: those would load the peer's classes at once, and the
  // process that starts the others has none of the peers on its class path.
  static {
    BY_NAME.put(MENTORAT, () -> new MentoratContender());
    for (OrToolsFlow.Formulation formulation : OrToolsFlow.Formulation.values()) {
      BY_NAME.put(formulation.contender(), () -> new OrToolsFlow(formulation));
    }
    BY_NAME.put("or-tools-assignment", () -> new OrToolsAssignment());
    BY_NAME.put("jgrapht-flow", () -> new JGraphTFlow());
    BY_NAME.put("jgrapht-matching", () -> new JGraphTMatching());
    BY_NAME.put("jgrapht-kuhn-munkres", () -> new JGraphTKuhnMunkres());
    BY_NAME.put("timefold", () -> new TimefoldContender());
  }

  private Contenders() {}

  /** Every name, Mentorat first. */
  public static Set<String> names() {
    return BY_NAME.keySet();
  }

  /** The contender of that name; {@link IllegalArgumentException} lists the known ones. */
  public static Contender named(String name) {
    Supplier<Contender> found = BY_NAME.get(name);
    if (found == null) {
      throw new IllegalArgumentException(
          "peer is \"" + name + "\", expected one of " + BY_NAME.keySet());
    }
    return found.get();
  }
}
