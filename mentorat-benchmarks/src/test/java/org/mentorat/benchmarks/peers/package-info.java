@NullMarked
package org.mentorat.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
