/**
 * The report of a run: one HTML page that needs nothing else, for coordinators and directors. {@link org.mentorat.report.HtmlReport} writes
 * it; {@link org.mentorat.report.ReportContent} says about what.
 */
@NullMarked
package org.mentorat.report;

import org.jspecify.annotations.NullMarked;
