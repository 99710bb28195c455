/** A plug-in on the module path: one {@code provides}. */
module org.mentorat.examples.tenlines {
  requires static org.jspecify;
  requires org.mentorat.spi;

  provides org.mentorat.spi.MentoratPlugin with
      org.mentorat.examples.tenlines.SameTownPlugin;
}
