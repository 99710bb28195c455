/**
 * The domain: young people, volunteer mentors, associations, and the dated snapshot of them that a run reads.
 *
 * <p>Start at {@link org.mentorat.model.Cohort}: everybody and everything that a run may read, on one day. It holds {@link
 * org.mentorat.model.Youth}s who ask for a mentor, {@link org.mentorat.model.Mentor}s who offer their time, {@link
 * org.mentorat.model.Association}s whose {@link org.mentorat.model.Programme}s bring them together, {@link org.mentorat.model.Company
 * partner companies}, and what is known of pairs already: {@link org.mentorat.model.KnownPair}s that run, ended, are locked or forbidden,
 * and the {@link org.mentorat.model.Decision}s that people took on proposals. A {@link org.mentorat.model.Gazetteer} says where places
 * are.
 *
 * <p>Four laws hold for every record here:
 *
 * <ul>
 *   <li><b>Unknown is not empty.</b> A null component was never asked or never answered; an empty set was asked and answered with none.
 *   <li><b>Checked and copied on construction.</b> An {@link org.mentorat.model.InvalidRecordException} names every broken component, its
 *       code and what was expected, all at once. Sets are copied and iterate in natural order, lists keep theirs.
 *   <li><b>Private.</b> {@code toString} and exceptions show ids, which are opaque, and never another value of a person.
 *   <li><b>No clock.</b> Whatever depends on the day takes the day as an argument.
 * </ul>
 *
 * <p>Identifiers are types of their own, compare by text and are case-sensitive. Closed lists are enums that are {@link
 * org.mentorat.model.Coded}; open ones (sectors, languages, interests) are codes of the association's choosing.
 */
@NullMarked
package org.mentorat.model;

import org.jspecify.annotations.NullMarked;
