package org.mentorat.core.experiment;

import org.jspecify.annotations.Nullable;
import org.mentorat.core.experiment.Bootstrap.Interval;

/**
 * How a measure of everybody differs between two policies on the same cohorts and seeds.
 *
 * @param cohort name of the cohorts' source
 * @param from the policy that is subtracted
 * @param to the other one
 * @param unit what counts as one observation: {@code draw} or {@code seed}, see {@link PairedDifferences}
 * @param units observations in which both policies have a value
 * @param mean of the differences
 * @param interval of the mean; null: there are fewer than two observations
 * @since 0.1
 */
public record PolicyDifference(
    String cohort,
    String from,
    String to,
    Measure measure,
    String unit,
    int units,
    double mean,
    @Nullable Interval interval) {}
