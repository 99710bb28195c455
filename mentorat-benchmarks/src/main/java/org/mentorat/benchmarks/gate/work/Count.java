package org.mentorat.benchmarks.gate.work;

import java.util.function.ToLongFunction;

/** What is counted; see {@link org.mentorat.problem.Outcome.Work}. */
enum Count {
  BIDS("bids", WorkEntry::bids),
  SEARCHES("searches", WorkEntry::searches),
  SCANNED_PAIRS("scannedPairs", WorkEntry::scannedPairs),
  AUGMENTATIONS("augmentations", WorkEntry::augmentations);

  private final String field;
  private final ToLongFunction<WorkEntry> value;

  Count(String field, ToLongFunction<WorkEntry> value) {
    this.field = field;
    this.value = value;
  }

  /** The name in the file. */
  String field() {
    return field;
  }

  long of(WorkEntry entry) {
    return value.applyAsLong(entry);
  }
}
