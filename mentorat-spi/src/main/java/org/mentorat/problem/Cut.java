package org.mentorat.problem;

import java.util.BitSet;

/**
 * A set of nodes of the flow network described in {@link Prices}; the root is never in it.
 *
 * @param youths youths in the set
 * @param mentors mentors in the set
 * @param youthGroups nodes of the youths' forest in the set
 * @param mentorGroups nodes of the mentors' forest in the set
 * @since 0.1
 */
public record Cut(BitSet youths, BitSet mentors, BitSet youthGroups, BitSet mentorGroups) {}
