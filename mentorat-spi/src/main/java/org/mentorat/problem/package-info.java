/** The numeric matching problem, its outcomes with their certificates, and the verifier. */
@NullMarked
package org.mentorat.problem;

import org.jspecify.annotations.NullMarked;
