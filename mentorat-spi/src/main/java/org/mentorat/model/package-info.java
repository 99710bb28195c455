/** The domain: young people, volunteer mentors, associations, and the dated snapshot of them that a run reads. */
@NullMarked
package org.mentorat.model;

import org.jspecify.annotations.NullMarked;
