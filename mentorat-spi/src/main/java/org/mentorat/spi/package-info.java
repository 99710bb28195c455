/** The contracts of plug-ins: eligibility rules, scorers, routing and matching strategies. */
@NullMarked
package org.mentorat.spi;

import org.jspecify.annotations.NullMarked;
