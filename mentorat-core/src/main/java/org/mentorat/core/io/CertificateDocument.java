package org.mentorat.core.io;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.result.Evidence;
import org.mentorat.model.MentorId;
import org.mentorat.model.YouthId;
import org.mentorat.problem.Certificate;
import org.mentorat.problem.Cut;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.Prices;

/**
 * A certificate as it stands in a file: with the names of whom its indices mean.
 *
 * @param certificate by position in the lists below
 * @param cause why the run stopped before the end; null: it did not
 * @param youths ids by youth index
 * @param mentors ids by mentor index
 * @param youthGroups names by node of the youths' forest
 * @param mentorGroups names by node of the mentors' forest
 * @param scope over which pairs the claim holds
 * @since 0.1
 */
public record CertificateDocument(
    Certificate certificate,
    Outcome.@Nullable Cause cause,
    List<YouthId> youths,
    List<MentorId> mentors,
    List<String> youthGroups,
    List<String> mentorGroups,
    Evidence.Scope scope) {
  /** Copies the lists. */
  public CertificateDocument {
    youths = List.copyOf(youths);
    mentors = List.copyOf(mentors);
    youthGroups = List.copyOf(youthGroups);
    mentorGroups = List.copyOf(mentorGroups);
  }

  /**
   * The certificate for a problem in which the same youths, mentors and groups stand in another order. Linear. Empty where they are not
   * the same, each once: then the file certifies another problem.
   */
  public Optional<Certificate> alignedWith(
      List<YouthId> otherYouths,
      List<MentorId> otherMentors,
      List<String> otherYouthGroups,
      List<String> otherMentorGroups) {
    int[] youth = positions(youths, otherYouths);
    int[] mentor = positions(mentors, otherMentors);
    int[] youthGroup = positions(youthGroups, otherYouthGroups);
    int[] mentorGroup = positions(mentorGroups, otherMentorGroups);
    if (youth == null || mentor == null || youthGroup == null || mentorGroup == null) {
      return Optional.empty();
    }
    Order order = new Order(youth, mentor, youthGroup, mentorGroup);
    if (certificate instanceof Certificate.Optimal optimal) {
      return Optional.of(
          new Certificate.Optimal(optimal.phases().stream().map(order::of).toList()));
    } else if (certificate instanceof Certificate.Bounded bounded) {
      return Optional.of(
          new Certificate.Bounded(bounded.phases().stream().map(order::of).toList()));
    } else if (certificate instanceof Certificate.Coverage coverage) {
      return Optional.of(new Certificate.Coverage(order.of(coverage.cut())));
    } else if (certificate instanceof Certificate.Infeasible infeasible) {
      return Optional.of(new Certificate.Infeasible(order.of(infeasible.cut())));
    }
    return Optional.of(certificate);
  }

  /** Where each of {@code wanted} stands in {@code own}; null: they are not the same names, each once. */
  private static <N> int @Nullable [] positions(List<N> own, List<N> wanted) {
    Map<N, Integer> at = new HashMap<>();
    for (int i = 0; i < own.size(); i++) {
      at.put(own.get(i), i);
    }
    int[] positions = new int[wanted.size()];
    if (at.size() != own.size() || wanted.size() != own.size()) {
      return null;
    }
    BitSet seen = new BitSet();
    for (int i = 0; i < positions.length; i++) {
      Integer position = at.get(wanted.get(i));
      if (position == null || seen.get(position)) {
        return null;
      }
      seen.set(position);
      positions[i] = position;
    }
    return positions;
  }

  /** By new position, the old one. */
  private record Order(int[] youth, int[] mentor, int[] youthGroup, int[] mentorGroup) {
    Prices of(Prices p) {
      return new Prices(
          permuted(p.youth(), youth),
          permuted(p.mentor(), mentor),
          permuted(p.youthGroup(), youthGroup),
          permuted(p.mentorGroup(), mentorGroup));
    }

    Cut of(Cut cut) {
      return new Cut(
          permuted(cut.youths(), youth),
          permuted(cut.mentors(), mentor),
          permuted(cut.youthGroups(), youthGroup),
          permuted(cut.mentorGroups(), mentorGroup));
    }

    private static long[] permuted(long[] values, int[] from) {
      long[] out = new long[from.length];
      for (int i = 0; i < from.length; i++) {
        out[i] = values[from[i]];
      }
      return out;
    }

    private static BitSet permuted(BitSet bits, int[] from) {
      BitSet out = new BitSet(from.length);
      for (int i = 0; i < from.length; i++) {
        out.set(i, bits.get(from[i]));
      }
      return out;
    }
  }

  @Override
  public String toString() {
    return "CertificateDocument[" + CertificateFile.kind(certificate) + ", " + youths.size()
        + " youths, " + mentors.size() + " mentors]";
  }
}
