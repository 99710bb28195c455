/** JMH measurements of the engine on seeded instances. */
@NullMarked
package org.mentorat.benchmarks;

import org.jspecify.annotations.NullMarked;
