package org.mentorat.core.synthetic;

/**
 * A share of a synthetic cohort that can be set, in [0, 1], with its default and where that comes from.
 *
 * <p>"Surveys" are those of mentoring in France: the evaluation of "1 jeune, 1 mentor" and the survey of pairs by INJEP (2024, 2025), the
 * survey by Phare and Evolem (2024), the figures of the ministry of Labour (Assises du Mentorat, 2022). They asked different people
 * different questions, so that they bound a cohort loosely. "Unsourced" shares are choices that make a plausible campaign, and no more.
 *
 * @since 0.1
 */
public enum Share {
  /** Youths outside of overseas who live in a priority neighbourhood (QPV). Surveys: 59 % in one, against 8 % of the nation. */
  QPV(0.59, true),
  /** Youths outside of overseas who live in a rural area (FRR). Unsourced. */
  RURAL(0.10, false),
  /** Youths who come through an association; the rest are to be routed. Unsourced. */
  AFFILIATED_YOUTHS(0.70, false),
  /** Mentors who are enrolled in an association; the rest are to be routed. Unsourced. */
  AFFILIATED_MENTORS(0.95, false),
  /** Women among youths who gave a gender. Unsourced. */
  WOMEN_AMONG_YOUTHS(0.55, false),
  /** Women among mentors who gave a gender. Surveys: 60 %. */
  WOMEN_AMONG_MENTORS(0.60, true),
  /** Mentors who live in a commune of 20,000 inhabitants or more. Surveys: 57 % urban, without a definition. */
  URBAN_MENTORS(0.57, true),
  /** Mentors who take one youth at a time; the others take two or three. Unsourced; suggested by practitioners. */
  SINGLE_CAPACITY(0.90, false),
  /** Mentors whose places are all taken already. Unsourced. */
  FULL_MENTORS(0.02, false),
  /** Mentors whose vetting is missing or has expired. Unsourced. */
  INVALID_VETTING(0.03, false),
  /** Mentors who are paused. Unsourced. */
  PAUSED(0.02, false),
  /** Mentors not known to be trained. Unsourced. */
  UNTRAINED(0.04, false),
  /** Mentors who commit for less than six months. Surveys: pairs last six months and more. */
  SHORT_COMMITMENT(0.02, false),
  /** Youths whose consent, or a guardian's, is missing or withdrawn. Unsourced. */
  INVALID_CONSENT(0.02, false),
  /** Youths with a priority code. Unsourced. */
  PRIORITY(0.20, false),
  /** People who leave a comfort field empty, for each field. Unsourced. */
  UNKNOWN(0.04, false),
  /** Associations whose intake is below what is asked of them. Unsourced. */
  TIGHT_INTAKE(0.25, false),
  /** Employed mentors who work for a partner company. Unsourced. */
  AT_PARTNER_COMPANY(0.60, false),
  /** Of those, the ones who write its name otherwise than its record does. Unsourced. */
  EMPLOYER_BY_ALIAS(0.35, false);

  private final double standard;
  private final boolean surveyed;

  Share(double standard, boolean surveyed) {
    this.standard = standard;
    this.surveyed = surveyed;
  }

  /** The default. */
  public double standard() {
    return standard;
  }

  /** Whether a survey stands behind the default; else it is a plausible choice. */
  public boolean surveyed() {
    return surveyed;
  }
}
