/** The verifier judged by the oracle, and both by methods of their own. */
@NullMarked
package org.mentorat.tck;

import org.jspecify.annotations.NullMarked;
