package org.mentorat.examples.campaign;

import java.util.List;
import java.util.concurrent.Callable;
import org.mentorat.core.plugin.PluginRegistry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code plugins}: lists everything that is installed. */
@Command(
    name = "plugins",
    mixinStandardHelpOptions = true,
    header = "Lists the rules, scorers and strategies that are installed.",
    description =
        "Lists every plug-in with its version and origin, and every rule, scorer and strategy with what it is for, what it reads and"
            + " the parameters that a policy may set. What a part says of itself is shown in its own words.")
final class PluginsCommand implements Callable<Integer> {
  @Mixin(name = Session.MIXIN)
  private final Session session;

  @Mixin
  private final Plugins plugins = new Plugins();

  @Option(names = "--json", description = "Prints a JSON document instead, for programs.")
  private boolean json;

  PluginsCommand(Terminal terminal) {
    this.session = new Session(terminal);
  }

  @Override
  public Integer call() {
    PluginRegistry registry = plugins.mentorat().plugins();
    List<PartLine> parts = PartLine.all(registry);
    if (json) {
      session
          .terminal()
          .line(JsonMapper.shared()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(PartLine.document(registry, parts)));
    } else {
      new PluginList(session, registry, parts).print();
    }
    return ExitCode.OK.code();
  }
}
