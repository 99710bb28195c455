package org.mentorat.tck;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Text;
import org.mentorat.spi.StrategyInfo;

/** Laws of what parts say of themselves. */
record InfoLaws(ContractRule rule, String name) {
  private static final Pattern ID = Pattern.compile("[a-z][A-Za-z0-9.-]{0,63}");

  void id(@Nullable String id) {
    expect(
        id != null && ID.matcher(id).matches(),
        "the id " + id,
        "a lower-case letter, then letters, digits, dots and hyphens, 64 characters at most");
  }

  void version(@Nullable String version) {
    expect(
        version != null && !version.isBlank() && version.equals(version.strip()),
        "the version " + version,
        "a text without surrounding spaces");
  }

  /** Both languages, not blank. */
  void text(String what, @Nullable Text text) {
    expect(
        text != null && !text.french().isBlank() && !text.english().isBlank(),
        what + " " + text,
        "words in French and in English");
  }

  /** Of a routing or matching strategy, asked twice. */
  void strategy(StrategyInfo info, StrategyInfo again) {
    id(info.id());
    version(info.version());
    expect(
        info.purpose() != null && !info.purpose().isBlank(),
        "no purpose",
        "one sentence on what it is for");
    same(info, again);
  }

  void same(Object first, Object second) {
    expect(first.equals(second), first + ", and " + second + " when asked again", "the same");
  }

  void expect(boolean holds, String found, String expected) {
    if (!holds) {
      throw new ContractViolation(rule, name + " says " + found + ", expected " + expected);
    }
  }
}
