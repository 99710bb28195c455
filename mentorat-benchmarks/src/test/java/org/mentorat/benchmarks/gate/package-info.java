@NullMarked
package org.mentorat.benchmarks.gate;

import org.jspecify.annotations.NullMarked;
