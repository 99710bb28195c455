package org.mentorat.examples.tenlines;

import java.util.List;
import org.mentorat.spi.MentoratPlugin;
import org.mentorat.spi.Scorer;

/** A scorer that is 1 where youth and mentor live in the same commune, and 0 elsewhere. */
public final class SameTownPlugin implements MentoratPlugin {
  @Override
  public String id() {
    return "same-town";
  }

  @Override
  public String version() {
    return "1.0";
  }

  @Override
  public String purpose() {
    return "prefers mentors who live in the youth's commune";
  }

  @Override
  public List<Scorer> scorers() {
    return List.of(Scorer.of(
        "sameTown",
        "1",
        (youth, mentor) ->
            youth.commune() != null && youth.commune().equals(mentor.commune()) ? 1 : 0));
  }
}
