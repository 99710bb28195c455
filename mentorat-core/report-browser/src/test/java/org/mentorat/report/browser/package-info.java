@NullMarked
package org.mentorat.report.browser;

import org.jspecify.annotations.NullMarked;
