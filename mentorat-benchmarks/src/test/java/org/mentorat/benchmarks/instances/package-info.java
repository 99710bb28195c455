@NullMarked
package org.mentorat.benchmarks.instances;

import org.jspecify.annotations.NullMarked;
