/**
 * Instances from a seed, for benchmarks, gates and tests of scale.
 *
 * <p>{@link org.mentorat.benchmarks.instances.Family} names the instances that the tables show; {@link
 * org.mentorat.benchmarks.instances.Instances} draws them and others of the same kinds. An {@link
 * org.mentorat.benchmarks.instances.Instance} is plain arrays, so that each contender builds its own model from the same start.
 */
@NullMarked
package org.mentorat.benchmarks.instances;

import org.jspecify.annotations.NullMarked;
