/** The domain: youths, mentors, associations, programmes, and the cohort that holds them together. */
@NullMarked
package org.mentorat.model;

import org.jspecify.annotations.NullMarked;
