/** The report of a run as one HTML page. */
module org.mentorat.report {
  requires freemarker;
  requires static transitive org.jspecify;
  requires transitive org.mentorat.core;

  exports org.mentorat.report;

  // Templates read these records.
  opens org.mentorat.report.page to
      freemarker;
}
