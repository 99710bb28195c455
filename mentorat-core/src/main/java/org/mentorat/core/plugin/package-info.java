/** The registry of plug-ins: discovery through {@link java.util.ServiceLoader}, unique names, a fixed order, the nearest known name. */
@NullMarked
package org.mentorat.core.plugin;

import org.jspecify.annotations.NullMarked;
