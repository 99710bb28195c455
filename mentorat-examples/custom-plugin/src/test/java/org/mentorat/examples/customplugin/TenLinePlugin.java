package org.mentorat.examples.customplugin;

import java.util.Collections;
import java.util.List;
import org.mentorat.spi.MentoratPlugin;
import org.mentorat.spi.Scorer;

/** The plug-in at the beginning of the README. */
public final class TenLinePlugin implements MentoratPlugin {
  @Override
  public String id() {
    return "shared-dislikes";
  }

  @Override
  public String version() {
    return "1.0";
  }

  @Override
  public List<Scorer> scorers() {
    return List.of(Scorer.of(
        "sharesADislike",
        "1.0",
        (youth, mentor) -> youth.dislikes() != null
                && mentor.dislikes() != null
                && !Collections.disjoint(youth.dislikes(), mentor.dislikes())
            ? 1
            : 0));
  }
}
