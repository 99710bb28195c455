/** The researcher's bench as a command line: {@code run} and {@code rerun}. */
@NullMarked
package org.mentorat.examples.experiment;

import org.jspecify.annotations.NullMarked;
