/** The engine. Without Jackson on the module path all of it runs but the files of {@code org.mentorat.core.io}. */
module org.mentorat.core {
  requires com.github.benmanes.caffeine;
  requires com.google.common;
  requires static transitive org.jspecify;
  requires transitive org.mentorat.spi;
  requires static tools.jackson.databind;

  exports org.mentorat.core;
  exports org.mentorat.core.audit;
  exports org.mentorat.core.candidates;
  exports org.mentorat.core.experiment;
  exports org.mentorat.core.explain;
  exports org.mentorat.core.explain.change;
  exports org.mentorat.core.explain.recruit;
  exports org.mentorat.core.flow;
  exports org.mentorat.core.guard;
  exports org.mentorat.core.plugin;
  exports org.mentorat.core.io;
  exports org.mentorat.core.policy;
  exports org.mentorat.core.residual;
  exports org.mentorat.core.result;
  exports org.mentorat.core.solve;
  exports org.mentorat.core.synthetic;
  exports org.mentorat.core.territory;

  uses org.mentorat.spi.MentoratPlugin;

  provides org.mentorat.spi.MentoratPlugin with
      org.mentorat.core.builtin.BuiltInPlugin;
}
