@NullMarked
package org.mentorat.benchmarks.compare;

import org.jspecify.annotations.NullMarked;
