@NullMarked
package org.mentorat.report;

import org.jspecify.annotations.NullMarked;
