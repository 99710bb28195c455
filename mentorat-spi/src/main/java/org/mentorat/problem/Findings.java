package org.mentorat.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What a check found wrong, the first {@value #MOST} of it. */
final class Findings {
  static final int MOST = 20;

  private final List<String> texts = new ArrayList<>();

  /** Records a finding; its text is only made while there is room. */
  void add(Supplier<String> text) {
    if (texts.size() < MOST) {
      texts.add(text.get());
    }
  }

  boolean none() {
    return texts.isEmpty();
  }

  Verification.Broken broken() {
    return new Verification.Broken(texts);
  }
}
