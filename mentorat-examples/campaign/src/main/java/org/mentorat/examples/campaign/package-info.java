/** The campaign command line. */
@NullMarked
package org.mentorat.examples.campaign;

import org.jspecify.annotations.NullMarked;
