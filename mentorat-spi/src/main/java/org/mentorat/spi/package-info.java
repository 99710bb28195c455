/**
 * The contracts of plug-ins: eligibility rules, scorers, routing and matching strategies, found by {@link java.util.ServiceLoader}
 * through {@link org.mentorat.spi.MentoratPlugin}. The built-ins use the same door.
 */
@NullMarked
package org.mentorat.spi;

import org.jspecify.annotations.NullMarked;
