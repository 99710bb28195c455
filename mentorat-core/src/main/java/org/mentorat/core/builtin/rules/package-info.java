/**
 * The hard rules that come with Mentorat, one class each, behind the same door as anybody's: {@link
 * org.mentorat.core.builtin.rules.BuiltInRules#all()} lists them in the order in which they are asked.
 *
 * <p><b>Known beats unknown.</b> A rule with several conditions excludes as soon as one of them is known to fail, says unknown if none
 * fails but one cannot be told, and admits otherwise. So an unknown field never hides a reason that is certain, and only fields
 * that would matter are reported as unknown.
 *
 * <p><b>Unknown is not unrestricted.</b> What a programme does not say is no restriction (see {@link org.mentorat.model.Programme});
 * what a person does not say is unknown, and the policy decides: safety rules exclude, comfort rules admit and flag.
 * Three exceptions, since nobody writes these columns down for their absence: an unkept list of people to avoid or of former
 * mentors, an unwritten pause and an unwritten wish for a gender count as none.
 *
 * <p><b>Conditions of a programme</b> are those of the programme in which the mentor is enrolled, and of its association. A mentor
 * without one meets none.
 */
@NullMarked
package org.mentorat.core.builtin.rules;

import org.jspecify.annotations.NullMarked;
