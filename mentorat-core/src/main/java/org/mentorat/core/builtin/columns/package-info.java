/**
 * What the built-in rules and scorers know of each mentor, laid out in flat arrays once a run, so that the answer for one
 * pair is a few primitive operations.
 *
 * <p>{@link org.mentorat.core.builtin.columns.Enrolments} tells in which programme a mentor is enrolled; what a rule
 * decides by programme it decides once a programme. {@link org.mentorat.core.builtin.columns.CodeSets} holds sets of
 * free codes (languages, sectors, interests), {@link org.mentorat.core.builtin.columns.Masks} sets of enumerated ones,
 * {@link org.mentorat.core.builtin.columns.Positions} places on the globe, {@link
 * org.mentorat.core.builtin.columns.MeetingWays} how people can meet, and {@link
 * org.mentorat.core.builtin.columns.Coverage} which territories take in which commune. {@link
 * org.mentorat.core.builtin.columns.Spelling} is the one place that says when two spellings are the same.
 */
@NullMarked
package org.mentorat.core.builtin.columns;

import org.jspecify.annotations.NullMarked;
