package org.mentorat.examples.customplugin;

import java.util.Arrays;
import java.util.Optional;
import org.mentorat.model.Availability;
import org.mentorat.model.Mentor;
import org.mentorat.model.Youth;

/** What the logistic model looks at: each a number in [0, 1], or NaN where it is not known. */
enum Feature {
  SHARED_INTERESTS("sharedInterests") {
    @Override
    double of(Youth youth, Mentor mentor) {
      return Shares.of(youth.interests(), mentor.interests());
    }
  },
  SHARED_DISLIKES("sharedDislikes") {
    @Override
    double of(Youth youth, Mentor mentor) {
      return Shares.of(youth.dislikes(), mentor.dislikes());
    }
  },
  SHARED_SECTORS("sharedSectors") {
    @Override
    double of(Youth youth, Mentor mentor) {
      return Shares.of(youth.sectors(), mentor.sectors());
    }
  },
  /** Ten hours a week in common are all that anybody needs. */
  SHARED_HOURS("sharedHours") {
    @Override
    double of(Youth youth, Mentor mentor) {
      Availability own = youth.availability();
      Availability other = mentor.availability();
      return own == null || other == null
          ? Double.NaN
          : StrictMath.min(1, own.sharedHours(other) / 10.0);
    }
  },
  NEEDS_COVERED("needsCovered") {
    @Override
    double of(Youth youth, Mentor mentor) {
      return Shares.of(youth.needs(), mentor.expertise());
    }
  },
  SAME_COMMUNE("sameCommune") {
    @Override
    double of(Youth youth, Mentor mentor) {
      String own = youth.commune();
      String other = mentor.commune();
      return own == null || other == null ? Double.NaN : own.equals(other) ? 1 : 0;
    }
  };

  private final String code;

  Feature(String code) {
    this.code = code;
  }

  /** The name in files. */
  String code() {
    return code;
  }

  static Optional<Feature> of(String code) {
    return Arrays.stream(values()).filter(feature -> feature.code.equals(code)).findFirst();
  }

  abstract double of(Youth youth, Mentor mentor);
}
