/** The façade of the engine. */
@NullMarked
package org.mentorat.core;

import org.jspecify.annotations.NullMarked;
