/**
 * How time and memory grow with the campaign: {@link org.mentorat.benchmarks.scaling.ScalingCommand} measures instances of one generator
 * and tightness from 10,000 to 1,000,000 youths, fits a power of the size, and draws the curve.
 */
@NullMarked
package org.mentorat.benchmarks.scaling;

import org.jspecify.annotations.NullMarked;
