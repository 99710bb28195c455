package org.mentorat.core.explain.recruit;

import org.mentorat.model.Mentor;
import org.mentorat.model.MentorId;

/**
 * A kind of mentor to be found.
 *
 * @param traits what they are like
 * @param like a record of one of them
 * @param youths how many unserved youths it was made for
 */
record Template(MentorTraits traits, Mentor like, int youths) {
  /** How many youths one of them takes. */
  int capacity() {
    Integer capacity = like.capacity();
    return capacity == null ? 1 : capacity;
  }

  /** The same mentor under another id. */
  static Mentor named(Mentor like, MentorId id) {
    return new Mentor(
        id,
        like.born(),
        like.gender(),
        like.status(),
        like.sectors(),
        like.occupation(),
        like.employer(),
        like.company(),
        like.expertise(),
        like.languages(),
        like.interests(),
        like.dislikes(),
        like.commune(),
        like.position(),
        like.radiusKm(),
        like.mode(),
        like.availability(),
        like.hoursPerMonth(),
        like.commitmentMonths(),
        like.capacity(),
        like.load(),
        like.acceptedAges(),
        like.preferredYouths(),
        like.avoidedYouths(),
        like.vetting(),
        like.trainedOn(),
        like.pausedUntil(),
        like.lastActive(),
        like.association(),
        like.programme());
  }

  @Override
  public String toString() {
    return "Template[" + like.id() + "]";
  }
}
