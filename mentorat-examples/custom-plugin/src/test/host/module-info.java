/** A program on the module path that knows nothing of the plug-in. */
module host {
  requires org.mentorat.core;
}
