package org.mentorat.examples.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.plugin.InstalledPlugin;
import org.mentorat.core.plugin.Origin;
import org.mentorat.core.plugin.PartName;
import org.mentorat.core.plugin.PluginRegistry;
import org.mentorat.model.Text;
import org.mentorat.spi.Parameter;

/** What is installed, for people. */
final class PluginList {
  private static final int COLUMN = 6;

  private final Terminal terminal;
  private final Wording wording;
  private final PluginRegistry registry;
  private final List<PartLine> parts;

  PluginList(Session session, PluginRegistry registry, List<PartLine> parts) {
    this.terminal = session.terminal();
    this.wording = session.wording();
    this.registry = registry;
    this.parts = parts;
  }

  void print() {
    terminal.line();
    terminal.line("  " + terminal.bold(wording.of("Extensions installées", "Installed plug-ins")));
    Table table = new Table(Table.Align.LEFT, Table.Align.LEFT, Table.Align.LEFT, Table.Align.LEFT);
    for (InstalledPlugin plugin : registry.installed()) {
      table.row(plugin.id(), plugin.version(), origin(plugin), terminal.faint(plugin.purpose()));
    }
    table.print(terminal, "    ");
    kind(PartName.Kind.RULE, "Critères obligatoires", "Eligibility rules");
    kind(PartName.Kind.SCORER, "Critères notés", "Scorers");
    kind(PartName.Kind.ROUTING, "Méthodes d'orientation", "Routing strategies");
    kind(PartName.Kind.MATCHING, "Méthodes d'appariement", "Matching strategies");
  }

  private String origin(InstalledPlugin plugin) {
    if (plugin.builtIn()) {
      return wording.of("intégrée", "built in");
    }
    Origin origin = plugin.origin();
    return switch (origin.kind()) {
      case JAR -> origin.name();
      case MODULE -> "module " + origin.name();
      case CLASSES -> wording.of("chemin de classes", "class path");
      case CODE -> wording.of("dans le programme", "in code");
    };
  }

  private void kind(PartName.Kind kind, String french, String english) {
    terminal.line();
    terminal.line("  " + terminal.bold(wording.of(french, english)));
    parts.stream().filter(part -> part.name().kind() == kind).forEach(this::part);
  }

  private void part(PartLine part) {
    PartName name = part.name();
    terminal.line("    " + terminal.green(name.id()) + " " + name.version()
        + terminal.faint(
            "  " + name.plugin() + " " + name.pluginVersion() + ", " + origin(part.origin())));
    words(wording.of(part.purpose()));
    if (!part.reads().isEmpty()) {
      words(wording.of("lit ", "reads ") + String.join(", ", part.reads()) + " ("
          + side(part.side()) + ")");
    }
    for (Parameter parameter : part.parameters()) {
      words("– " + parameter.name() + wording.colon() + parameter.meaning() + " ("
          + type(parameter) + wording.of(" ; par défaut ", "; default ")
          + value(parameter.defaultValue()) + ")");
    }
  }

  private void words(String text) {
    if (!text.isBlank()) {
      String indent = " ".repeat(COLUMN);
      for (String line : Paragraph.lines(text, terminal.width() - COLUMN)) {
        terminal.line(indent + line);
      }
    }
  }

  private String side(String side) {
    return switch (side) {
      case "youth" -> wording.of("côté jeune", "youth side");
      case "mentor" -> wording.of("côté mentor", "mentor side");
      default -> wording.of("les deux côtés", "both sides");
    };
  }

  private String type(Parameter parameter) {
    Text type = switch (parameter.type()) {
      case INTEGER -> new Text("nombre entier", "whole number");
      case DECIMAL -> new Text("nombre", "number");
      case BOOLEAN -> new Text("oui ou non", "true or false");
      case TEXT -> new Text("texte", "text");
      case TEXTS -> new Text("liste de textes", "list of texts");
      case MAP -> new Text("objet", "object");
    };
    String choices = parameter.choices().isEmpty()
        ? ""
        : wording.of(" parmi ", " out of ") + String.join(", ", parameter.choices());
    return wording.of(type) + range(parameter.min(), parameter.max()) + choices;
  }

  private String range(@Nullable Double min, @Nullable Double max) {
    if (min == null && max == null) {
      return "";
    }
    if (max == null) {
      return wording.of(" à partir de ", " from ") + value(min);
    }
    return min == null
        ? wording.of(" jusqu'à ", " up to ") + value(max)
        : wording.of(" de ", " from ") + value(min) + wording.of(" à ", " to ") + value(max);
  }

  private static String value(@Nullable Object value) {
    if (value instanceof Double number && number == StrictMath.rint(number)) {
      return String.valueOf(number.longValue());
    }
    return value instanceof String text && text.isEmpty() ? "\"\"" : String.valueOf(value);
  }
}
