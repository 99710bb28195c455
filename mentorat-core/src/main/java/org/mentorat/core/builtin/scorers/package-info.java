/**
 * The soft criteria that come with Mentorat, one class each: {@link
 * org.mentorat.core.builtin.scorers.BuiltInScorers#all()} lists them by falling weight. The weights are a starting point of our own and
 * are not called evidence-based.
 *
 * <p><b>Bounded, and nobody wins by listing more.</b> Every score lies in [0, 1] and measures the share of what the youth asked for that
 * the mentor meets. What a mentor lists beyond it neither adds nor takes away anything.
 *
 * <p><b>Unknown is worth a half</b> ({@link org.mentorat.core.builtin.scorers.Neutral}): a missing column neither favours nor
 * punishes, and a youth who asked for nothing in one respect is the same to all mentors in it.
 *
 * <p><b>Asked about many at once.</b> Each row has a loop of its own over the mentors whom a youth can meet ({@code Row.scores}), so that the
 * compiler puts the arithmetic into it; called for each pair in turn, eight kinds of rows cost twice as much.
 *
 * <p><b>Deterministic.</b> Sums run in a fixed order and mathematics is {@link java.lang.StrictMath}'s.
 */
@NullMarked
package org.mentorat.core.builtin.scorers;

import org.jspecify.annotations.NullMarked;
