/** What the templates print: records of finished texts and of geometry, which hold no figure that may not be written. */
@NullMarked
package org.mentorat.report.page;

import org.jspecify.annotations.NullMarked;
