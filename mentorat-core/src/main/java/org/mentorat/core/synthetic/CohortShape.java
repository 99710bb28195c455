package org.mentorat.core.synthetic;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.mentorat.model.MeetingMode;
import org.mentorat.model.MentorStatus;
import org.mentorat.model.Need;
import org.mentorat.model.Situation;

/**
 * How a synthetic cohort is distributed. Immutable, thread-safe; every {@code with…} returns a changed copy.
 *
 * <p>Of the distributions only the proportions count, so that they need not add up to 1. For the meaning of "surveys" see {@link Share}.
 *
 * @param shares each {@link Share}
 * @param situations situations of the youths. Surveys: middle school 18 %, high school 30 %, higher education 32 to 41 %, 18 to 30 years
 *     39 %; what remains is unsourced
 * @param firstNeeds what youths ask for most. Surveys: internship or apprenticeship 33 %, job 33 %, orientation 24 % (different
 *     questions); what remains is unsourced. Holds together with {@code situations}: nobody in primary school asks for a job
 * @param statuses what mentors do. Surveys: more than 50 % employed, 25 % students; what remains is unsourced
 * @param youthModes how youths would meet; unsourced
 * @param mentorModes how mentors would meet; unsourced
 * @param nationalAssociations associations of a campaign of 200,000 youths, 1 or more; smaller ones have fewer, as the square root.
 *     Ministry of Labour: 59 to 65 funded
 * @param nationalCompanies partner companies of 120,000 mentors, 1 or more; fewer mentors have fewer, in proportion. Ministry of Labour:
 *     over 1,000
 * @param edgeCases whether {@linkplain SyntheticCohorts edge cases and contradictions} are planted
 * @since 0.1
 */
public record CohortShape(
    Map<Share, Double> shares,
    Map<Situation, Double> situations,
    Map<Need, Double> firstNeeds,
    Map<MentorStatus, Double> statuses,
    Map<MeetingMode, Double> youthModes,
    Map<MeetingMode, Double> mentorModes,
    int nationalAssociations,
    int nationalCompanies,
    boolean edgeCases) {
  private static final CohortShape DEFAULTS = new CohortShape(
      standardShares(),
      Map.of(
          Situation.PRIMARY, 0.05,
          Situation.MIDDLE_SCHOOL, 0.18,
          Situation.GENERAL_HIGH_SCHOOL, 0.20,
          Situation.VOCATIONAL_HIGH_SCHOOL, 0.10,
          Situation.APPRENTICE, 0.04,
          Situation.HIGHER_EDUCATION, 0.34,
          Situation.JOB_SEEKER, 0.05,
          Situation.NEET, 0.02,
          Situation.EMPLOYED, 0.02),
      Map.of(
          Need.INTERNSHIP_OR_APPRENTICESHIP, 0.33,
          Need.FIRST_JOB, 0.33,
          Need.ORIENTATION, 0.24,
          Need.SCHOOL_SUPPORT, 0.03,
          Need.STUDY_METHOD, 0.015,
          Need.CAREER_DISCOVERY, 0.015,
          Need.CONFIDENCE, 0.01,
          Need.CULTURAL_OPENING, 0.01,
          Need.LANGUAGE, 0.01,
          Need.ENTREPRENEURSHIP, 0.01),
      Map.of(
          MentorStatus.EMPLOYEE, 0.42,
          MentorStatus.CIVIL_SERVANT, 0.08,
          MentorStatus.SELF_EMPLOYED, 0.05,
          MentorStatus.EXECUTIVE, 0.05,
          MentorStatus.STUDENT, 0.25,
          MentorStatus.HIGH_SCHOOL_STUDENT, 0.01,
          MentorStatus.JOB_SEEKER, 0.03,
          MentorStatus.RETIRED, 0.11),
      Map.of(MeetingMode.IN_PERSON, 0.40, MeetingMode.HYBRID, 0.40, MeetingMode.REMOTE, 0.20),
      Map.of(MeetingMode.IN_PERSON, 0.30, MeetingMode.HYBRID, 0.50, MeetingMode.REMOTE, 0.20),
      59,
      1000,
      false);

  /** Copies the maps, fills in what they lack, and checks the ranges; {@link IllegalArgumentException} where one is broken. */
  public CohortShape {
    shares = copy("shares", Share.class, shares, 1);
    situations = distribution("situations", Situation.class, situations);
    firstNeeds = distribution("firstNeeds", Need.class, firstNeeds);
    statuses = distribution("statuses", MentorStatus.class, statuses);
    youthModes = distribution("youthModes", MeetingMode.class, youthModes);
    mentorModes = distribution("mentorModes", MeetingMode.class, mentorModes);
    if (nationalAssociations < 1 || nationalAssociations > 10_000) {
      throw invalid("nationalAssociations", nationalAssociations, "1 to 10,000");
    }
    if (nationalCompanies < 1 || nationalCompanies > 100_000) {
      throw invalid("nationalCompanies", nationalCompanies, "1 to 100,000");
    }
    for (Share share : Share.values()) {
      shares.putIfAbsent(share, share.standard());
    }
    double zoned = shares.getOrDefault(Share.QPV, 0.0) + shares.getOrDefault(Share.RURAL, 0.0);
    if (zoned > 1) {
      throw invalid("QPV + RURAL", zoned, "at most 1");
    }
    shares = Collections.unmodifiableMap(shares);
  }

  /** A plausible campaign: most youths can be served, not all, and for several reasons. */
  public static CohortShape defaults() {
    return DEFAULTS;
  }

  /** The value of a share. */
  public double share(Share share) {
    return shares.getOrDefault(share, share.standard());
  }

  /** This shape with another value of one share, in [0, 1]. */
  public CohortShape with(Share share, double value) {
    Map<Share, Double> changed = new EnumMap<>(shares);
    changed.put(share, value);
    return new CohortShape(
        changed,
        situations,
        firstNeeds,
        statuses,
        youthModes,
        mentorModes,
        nationalAssociations,
        nationalCompanies,
        edgeCases);
  }

  /** This shape with edge cases and contradictions planted, or without. */
  public CohortShape withEdgeCases(boolean planted) {
    return new CohortShape(
        shares,
        situations,
        firstNeeds,
        statuses,
        youthModes,
        mentorModes,
        nationalAssociations,
        nationalCompanies,
        planted);
  }

  private static Map<Share, Double> standardShares() {
    Map<Share, Double> shares = new EnumMap<>(Share.class);
    for (Share share : Share.values()) {
      shares.put(share, share.standard());
    }
    return shares;
  }

  private static <E extends Enum<E>> Map<E, Double> distribution(
      String name, Class<E> type, Map<E, Double> weights) {
    Map<E, Double> copy = copy(name, type, weights, Double.MAX_VALUE);
    double sum = copy.values().stream().mapToDouble(Double::doubleValue).sum();
    if (!(sum > 0) || Double.isInfinite(sum)) {
      throw invalid("sum of " + name, sum, "a positive number");
    }
    return Collections.unmodifiableMap(copy);
  }

  private static <E extends Enum<E>> Map<E, Double> copy(
      String name, Class<E> type, Map<E, Double> values, double most) {
    Map<E, Double> copy = new EnumMap<>(type);
    copy.putAll(values);
    copy.forEach((key, value) -> {
      if (!(value >= 0 && value <= most)) {
        throw invalid(name + " " + key, value, most == 1 ? "0 to 1" : "0 or more");
      }
    });
    return copy;
  }

  private static IllegalArgumentException invalid(String what, Number value, String expected) {
    return new IllegalArgumentException(what + " is " + value + ", expected " + expected);
  }
}
