/** A plug-in of Mentorat: two scorers, a rule and a routing strategy. */
module org.mentorat.examples.customplugin {
  requires static org.jspecify;
  requires org.mentorat.spi;
  requires tools.jackson.databind;

  provides org.mentorat.spi.MentoratPlugin with
      org.mentorat.examples.customplugin.CustomPlugin;
}
