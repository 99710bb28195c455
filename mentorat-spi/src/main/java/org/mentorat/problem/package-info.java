/**
 * The numeric matching problem, its outcomes and certificates, and the verifier that checks them.
 *
 * <p>Nothing here knows of people: youths, mentors, pairs and groups are indices. The verifier shares no code with any solver.
 */
@NullMarked
package org.mentorat.problem;

import org.jspecify.annotations.NullMarked;
