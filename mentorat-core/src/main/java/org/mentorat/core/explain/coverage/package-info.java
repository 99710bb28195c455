/**
 * Which youths can be served, and how many more could be if rows, places or mentors were others: exact, by augmenting paths from the
 * matching at hand. What explanations of change and recruitment count with.
 */
@NullMarked
package org.mentorat.core.explain.coverage;

import org.jspecify.annotations.NullMarked;
