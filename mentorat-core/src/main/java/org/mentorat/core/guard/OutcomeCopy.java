package org.mentorat.core.guard;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorat.problem.Certificate;
import org.mentorat.problem.Cut;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.Prices;

/** Copies of all arrays of an outcome: what was verified is what is kept, whatever its maker does with the arrays later. */
final class OutcomeCopy {
  private OutcomeCopy() {}

  static Outcome of(Outcome outcome) {
    if (outcome instanceof Outcome.Solved solved) {
      return new Outcome.Solved(solved.matching(), of(solved.certificate()), work(solved.work()));
    }
    if (outcome instanceof Outcome.Stopped stopped) {
      return new Outcome.Stopped(
          stopped.matching(),
          stopped.certificate() == null
              ? stopped.certificate()
              : new Certificate.Bounded(of(stopped.certificate().phases())),
          stopped.cause(),
          work(stopped.work()));
    }
    Outcome.Infeasible infeasible = (Outcome.Infeasible) outcome;
    return new Outcome.Infeasible(
        infeasible.certificate() == null
            ? infeasible.certificate()
            : new Certificate.Infeasible(of(infeasible.certificate().cut())),
        work(infeasible.work()));
  }

  private static Outcome.Work work(Outcome.@Nullable Work work) {
    return work == null ? Outcome.Work.NONE : work;
  }

  private static Certificate of(Certificate certificate) {
    if (certificate instanceof Certificate.Optimal optimal) {
      return new Certificate.Optimal(of(optimal.phases()));
    }
    if (certificate instanceof Certificate.Bounded bounded) {
      return new Certificate.Bounded(of(bounded.phases()));
    }
    if (certificate instanceof Certificate.Coverage coverage) {
      return new Certificate.Coverage(of(coverage.cut()));
    }
    return certificate instanceof Certificate.Infeasible infeasible
        ? new Certificate.Infeasible(of(infeasible.cut()))
        : certificate;
  }

  private static List<Prices> of(List<Prices> phases) {
    return phases.stream()
        .map(
            p -> new Prices(of(p.youth()), of(p.mentor()), of(p.youthGroup()), of(p.mentorGroup())))
        .toList();
  }

  @SuppressWarnings("NullAway") // what is missing stays missing: the verifier says so
  private static long[] of(long[] prices) {
    return prices == null ? null : prices.clone();
  }

  @SuppressWarnings("NullAway")
  private static Cut of(Cut cut) {
    return cut == null
        ? null
        : new Cut(
            of(cut.youths()), of(cut.mentors()), of(cut.youthGroups()), of(cut.mentorGroups()));
  }

  @SuppressWarnings("NullAway")
  private static BitSet of(BitSet set) {
    return set == null ? null : (BitSet) set.clone();
  }
}
