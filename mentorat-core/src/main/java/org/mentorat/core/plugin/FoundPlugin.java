package org.mentorat.core.plugin;

import org.mentorat.spi.MentoratPlugin;

/** A plug-in before anything was asked of it, and where it came from. */
record FoundPlugin(MentoratPlugin plugin, Origin origin) {}
