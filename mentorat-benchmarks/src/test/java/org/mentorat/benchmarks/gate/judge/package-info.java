@NullMarked
package org.mentorat.benchmarks.gate.judge;

import org.jspecify.annotations.NullMarked;
