/** The smallest plug-in: one class and one line that names it. */
@NullMarked
package org.mentorat.examples.tenlines;

import org.jspecify.annotations.NullMarked;
