package org.mentorat.tck;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** How many cohorts or problems each law of the kit is tried on: 100, or what the system property {@value #PROPERTY} says. */
final class Tries implements AroundPropertyHook {
  static final String PROPERTY = "mentorat.tck.tries";

  private static final int STANDARD = 100;

  Tries() {}

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    if (context.attributes().tries().map(tries -> tries != 1).orElse(true)) {
      context.attributes().setTries(Integer.getInteger(PROPERTY, STANDARD));
    }
    return property.execute();
  }

  @Override
  public int aroundPropertyProximity() {
    return -100;
  }
}
