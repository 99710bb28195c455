package org.mentorat.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mentorat.core.plugin.PluginRegistry;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.Parameter;
import org.mentorat.spi.RuleInfo;
import org.mentorat.spi.Scorer;
import org.mentorat.spi.ScorerInfo;

/** The tables of rules and scorers in the module's README say what the code says. Where they differ, paste what the test expected. */
class BuiltInTablesTest {
  private final PluginRegistry registry = Mentorat.create().plugins();

  @Test
  void readme_listsTheRulesAsTheyAre() throws IOException {
    String table = registry.rules().values().stream()
        .map(EligibilityRule::info)
        .map(BuiltInTablesTest::row)
        .collect(Collectors.joining(
            "\n",
            "| rule | code | excludes because | nature | if unknown | parameters (defaults) |\n|---|---|---|---|---|---|\n",
            "\n"));

    assertThat(section("rules")).isEqualTo(table);
  }

  @Test
  void readme_listsTheScorersAsTheyAre() throws IOException {
    String table = registry.scorers().values().stream()
        .map(Scorer::info)
        .map(BuiltInTablesTest::row)
        .collect(Collectors.joining(
            "\n",
            "| scorer | points | label | parameters (defaults) |\n|---|---|---|---|\n",
            "\n"));

    assertThat(section("scorers")).isEqualTo(table);
  }

  private static String row(RuleInfo rule) {
    return "| `" + rule.id() + "`" + (rule.enabled() ? "" : " (off)") + " | `"
        + rule.reason().code() + "` | "
        + rule.reason().text(Locale.ENGLISH) + " | " + rule.nature().name().toLowerCase(Locale.ROOT)
        + " | "
        + rule.onUnknown().name().toLowerCase(Locale.ROOT) + " | " + parameters(rule.parameters())
        + " |";
  }

  private static String row(ScorerInfo scorer) {
    return "| `" + scorer.id() + "` | " + (int) scorer.weight() + " | "
        + scorer.label().english() + " | " + parameters(scorer.parameters()) + " |";
  }

  private static String parameters(List<Parameter> parameters) {
    return parameters.stream()
        .map(p -> "`" + p.name() + "` " + p.meaning() + " ("
            + (p.defaultValue().equals("") ? "none" : p.defaultValue()) + ")")
        .collect(Collectors.joining("; "));
  }

  private static String section(String name) throws IOException {
    String readme = Files.readString(Path.of("README.md")).replace("\r\n", "\n");
    String begin = "<!-- " + name + " -->\n";
    int from = readme.indexOf(begin) + begin.length();
    return readme.substring(from, readme.indexOf("<!-- /" + name + " -->"));
  }
}
