package org.mentorat.core.builtin.routing;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.builtin.columns.Masks;
import org.mentorat.core.builtin.columns.MeetingWays;
import org.mentorat.core.builtin.columns.Reach;
import org.mentorat.core.builtin.columns.Spelling;
import org.mentorat.model.AgeRange;
import org.mentorat.model.Association;
import org.mentorat.model.AssociationId;
import org.mentorat.model.CompanyId;
import org.mentorat.model.EducationLevel;
import org.mentorat.model.Mentor;
import org.mentorat.model.Programme;
import org.mentorat.model.Youth;
import org.mentorat.spi.RouteRanking.Closed;

/** What one programme asks of people. A person who does not say lets everything pass. Immutable. */
final class Gate {
  // The reasons to turn somebody away, as bits in the order of ClosingReasons.
  private static final int AGE = 1;
  private static final int PROFILE = 2;
  private static final int NEED = 4;
  private static final int TERRITORY = 8;
  private static final int MODE = 16;
  private static final int ASSOCIATION = 32;

  private final Association association;
  private final Programme programme;
  /** Ages of youths that it takes. */
  private final int youngest;

  private final int oldest;
  private final @Nullable EducationLevel minimumLevel;
  private final int situations;
  private final int needs;
  private final int statuses;
  private final int ways;
  private final Set<String> partnerSchools;
  private final Set<CompanyId> partnerCompanies;
  private final long hash;
  private final TurnedAway youths;
  private final TurnedAway mentors;

  Gate(Association association, Programme programme) {
    this.association = association;
    this.programme = programme;
    AgeRange ages = programme.ages();
    this.youngest = ages == null ? Integer.MIN_VALUE : ages.from();
    this.oldest = ages == null ? Integer.MAX_VALUE : ages.to();
    this.minimumLevel = programme.minimumLevel();
    this.situations = Masks.orAll(programme.situations());
    this.needs = Masks.orAll(programme.needs());
    this.statuses = Masks.orAll(programme.mentorStatuses());
    this.ways = MeetingWays.allowed(programme);
    Set<String> schools = association.partnerSchools();
    this.partnerSchools = schools == null
        ? Set.of()
        : schools.stream().map(Spelling::organisation).collect(Collectors.toUnmodifiableSet());
    Set<CompanyId> companies = association.partnerCompanies();
    this.partnerCompanies = companies == null ? Set.of() : companies;
    this.hash = Lots.hash(programme.id().value());
    this.youths =
        new TurnedAway(association.id(), programme.id(), ClosingReasons.toYouths(programme));
    this.mentors =
        new TurnedAway(association.id(), programme.id(), ClosingReasons.toMentors(programme));
  }

  Association association() {
    return association;
  }

  Programme programme() {
    return programme;
  }

  /** The needs that it serves; {@link Masks#ALL}: it does not say. */
  int needs() {
    return needs;
  }

  /** Hash of its id, for drawing lots. */
  long hash() {
    return hash;
  }

  /** Whether there are schools to ask {@link #isPartnerSchool} about. */
  boolean hasPartnerSchools() {
    return !partnerSchools.isEmpty();
  }

  /** Whether this is a partner; the school as {@link Spelling#organisation} has it. */
  boolean isPartnerSchool(@Nullable String school) {
    return school != null && partnerSchools.contains(school);
  }

  /** Whether this is a partner. */
  boolean isPartnerCompany(@Nullable CompanyId company) {
    return company != null && partnerCompanies.contains(company);
  }

  /**
   * Why it is closed to a youth; null: it is open.
   *
   * @param age on the start date; null: unknown
   * @param wanted the needs as bits; 0: unsaid or none
   */
  @Nullable
  Closed closedTo(Youth youth, @Nullable Integer age, int wanted, Reach reach) {
    EducationLevel level = youth.educationLevel();
    int bits = 0;
    if (age != null && (age < youngest || age > oldest)) {
      bits |= AGE;
    }
    if ((youth.situation() != null && (Masks.of(youth.situation()) & situations) == 0)
        || (minimumLevel != null && level != null && level.compareTo(minimumLevel) < 0)) {
      bits |= PROFILE;
    }
    if (wanted != 0 && (wanted & needs) == 0) {
      bits |= NEED;
    }
    if (reach == Reach.OUTSIDE) {
      bits |= TERRITORY;
    }
    bits |= closedTo(MeetingWays.of(youth.mode(), ways), youth.association());
    return bits == 0 ? null : youths.because(bits);
  }

  /** Why it is closed to a mentor; null: it is open. */
  @Nullable
  Closed closedTo(Mentor mentor, @Nullable Integer age, int expertise, Reach reach) {
    Integer minimumAge = programme.mentorMinimumAge();
    int own = MeetingWays.of(mentor.mode(), ways);
    int bits = 0;
    if (minimumAge != null && age != null && age < minimumAge) {
      bits |= AGE;
    }
    if (mentor.status() != null && (Masks.of(mentor.status()) & statuses) == 0) {
      bits |= PROFILE;
    }
    if (expertise != 0 && (expertise & needs) == 0) {
      bits |= NEED;
    }
    if (reach == Reach.OUTSIDE && !MeetingWays.remotely(MeetingWays.REMOTE, own)) {
      bits |= TERRITORY;
    }
    bits |= closedTo(own, mentor.association());
    return bits == 0 ? null : mentors.because(bits);
  }

  private int closedTo(int openWays, @Nullable AssociationId from) {
    int bits = (openWays & (MeetingWays.IN_PERSON | MeetingWays.REMOTE)) == 0 ? MODE : 0;
    return from == null || from.equals(association.id()) ? bits : bits | ASSOCIATION;
  }
}
