@NullMarked
package org.mentorat.benchmarks.scaling;

import org.jspecify.annotations.NullMarked;
