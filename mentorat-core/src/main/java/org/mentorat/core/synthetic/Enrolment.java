package org.mentorat.core.synthetic;

import org.mentorat.core.synthetic.Settlements.Area;
import org.mentorat.model.Association;
import org.mentorat.model.Programme;

/**
 * Where somebody takes part.
 *
 * @param number number of the association in the landscape
 * @param area where the association works
 */
record Enrolment(Association association, Programme programme, int number, Area area) {}
