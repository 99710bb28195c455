@NullMarked
package org.mentorat.benchmarks.solve;

import org.jspecify.annotations.NullMarked;
