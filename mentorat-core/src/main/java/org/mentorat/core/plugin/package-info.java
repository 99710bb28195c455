/**
 * What is installed, and how it is named: discovery through {@link java.util.ServiceLoader} and from folders of jars, unique names, a fixed
 * order, origins, the nearest known name; and the vocabulary of faults. How faults are contained is the business of {@code core.guard}.
 */
@NullMarked
package org.mentorat.core.plugin;

import org.jspecify.annotations.NullMarked;
