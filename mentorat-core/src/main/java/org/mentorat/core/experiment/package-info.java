/**
 * The researcher's bench: cohorts × policies × seeds, each cell a run of the whole flow, and what comes of comparing them.
 *
 * <p>{@link org.mentorat.core.experiment.Experiment} says what is crossed, {@link org.mentorat.core.experiment.Bench} runs it, a {@link
 * org.mentorat.core.experiment.CellStore} keeps finished cells so that a run that was killed goes on where it was, and {@link
 * org.mentorat.core.experiment.ExperimentResult} holds the table, the {@linkplain org.mentorat.core.experiment.PairedDifferences paired
 * differences} between policies and the frequencies of pairs. Everything but the {@linkplain org.mentorat.core.experiment.Timing times}
 * is a function of the experiment: the same on any number of threads, in one go or in several.
 */
@NullMarked
package org.mentorat.core.experiment;

import org.jspecify.annotations.NullMarked;
