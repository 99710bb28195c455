package org.mentorat.examples.customplugin;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.mentorat.model.Mentor;
import org.mentorat.model.Youth;

/**
 * The chance that a pair lasts, as a logistic regression tells it: 1 / (1 + exp(−(intercept + Σ weight · feature))).
 *
 * @param intercept log-odds of a pair of whom all features are 0
 * @param coefficients weight of each feature, and what it counts as where it is not known
 */
record LogisticModel(double intercept, Map<Feature, Coefficient> coefficients) {
  /** Copies the map; sums run in the order of the features, so that they are the same on every machine. */
  LogisticModel {
    Map<Feature, Coefficient> copy = new EnumMap<>(Feature.class);
    copy.putAll(coefficients);
    coefficients = Collections.unmodifiableMap(copy);
  }

  /** How much a feature counts. */
  record Coefficient(double weight, double unknown) {}

  /** The chance, in [0, 1]. */
  double chance(Youth youth, Mentor mentor) {
    double logOdds = intercept;
    for (Map.Entry<Feature, Coefficient> each : coefficients.entrySet()) {
      double value = each.getKey().of(youth, mentor);
      Coefficient coefficient = each.getValue();
      logOdds += coefficient.weight() * (Double.isNaN(value) ? coefficient.unknown() : value);
    }
    return 1 / (1 + StrictMath.exp(-logOdds));
  }
}
