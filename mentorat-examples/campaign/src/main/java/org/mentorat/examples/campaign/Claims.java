package org.mentorat.examples.campaign;

import org.mentorat.core.result.Evidence;
import org.mentorat.report.ProofInWords;

/** What was proven of a result, in words for people who have never met a dual price: as in the report. */
final class Claims {
  private final Wording wording;

  Claims(Wording wording) {
    this.wording = wording;
  }

  /** Whether anything stronger than "a person or the clock stopped it" holds. */
  static boolean proven(Evidence evidence) {
    return ProofInWords.proven(evidence);
  }

  /** The claim in a sentence or two. */
  String of(Evidence evidence) {
    return ProofInWords.of(evidence, wording.locale());
  }
}
