@NullMarked
package org.mentorat.benchmarks.gate.work;

import org.jspecify.annotations.NullMarked;
