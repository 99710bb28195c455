/**
 * The comparison: each measurement in a Java process of its own ({@link org.mentorat.benchmarks.compare.Fork}), contenders in turn,
 * every answer tallied by the same code and compared, results kept as JSON and shown as the tables of the README.
 */
@NullMarked
package org.mentorat.benchmarks.compare;

import org.jspecify.annotations.NullMarked;
