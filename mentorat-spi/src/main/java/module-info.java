/** The domain, the contracts of plug-ins, the numeric problem and its verifier. Depends on nothing at run time. */
module org.mentorat.spi {
  requires static transitive org.jspecify;

  exports org.mentorat.model;
  exports org.mentorat.problem;
  exports org.mentorat.spi;
}
