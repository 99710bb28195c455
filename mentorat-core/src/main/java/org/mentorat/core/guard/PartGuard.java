package org.mentorat.core.guard;

import org.jspecify.annotations.Nullable;
import org.mentorat.core.plugin.OnFault;
import org.mentorat.core.plugin.PartName;
import org.mentorat.core.plugin.PluginFaultException;
import org.mentorat.model.MentorId;
import org.mentorat.model.YouthId;

/** What is done about the faults of one part in one run. Thread-safe. */
final class PartGuard {
  private final PartName name;
  private final OnFault onFault;
  private final Faults faults;
  private final @Nullable PartGuard lender;

  PartGuard(PartName name, OnFault onFault) {
    this.name = name;
    this.onFault = onFault;
    this.faults = new Faults(name, onFault);
    this.lender = null;
  }

  private PartGuard(PartGuard lender, OnFault onFault) {
    this.name = lender.name;
    this.onFault = onFault;
    this.faults = new Faults(name, onFault);
    this.faults.learn(lender.faults);
    this.lender = lender;
  }

  /** The same part for a while: it begins with what is known here, and what comes too late for an attempt is known here afterwards. */
  PartGuard lend(OnFault treatment) {
    return new PartGuard(this, treatment);
  }

  PartName name() {
    return name;
  }

  OnFault onFault() {
    return onFault;
  }

  Faults faults() {
    return faults;
  }

  /** Ends the run, or remembers the fault and returns. */
  void fault(PluginFaultException fault) {
    still();
    if (onFault == OnFault.FAIL) {
      throw fault;
    }
    faults.remember(fault);
  }

  /** Ends the run, or notes a fault that changes no answer. */
  void slip(PluginFaultException fault) {
    still();
    if (onFault == OnFault.FAIL) {
      throw fault;
    }
    faults.note(fault);
  }

  /** Ends the run, or has it repeated without indexes, bounds and batches of this part. */
  RuntimeException indexFault(PluginFaultException fault) {
    still();
    if (onFault == OnFault.FAIL) {
      return fault;
    }
    withoutIndexes(fault);
    return new Repeat(fault);
  }

  /** From now on the part is used without indexes, bounds and batches. */
  void withoutIndexes(PluginFaultException fault) {
    for (PartGuard each = this; each != null; each = each.lender) {
      each.faults.withoutIndexes(fault);
    }
  }

  /** Learns that a call did not come back; a part that falls back and hangs again is not asked any more. */
  void hung(PluginFaultException fault) {
    for (PartGuard each = this; each != null; each = each.lender) {
      each.faults.remember(fault);
      if (each.faults.hangs() > 1 && onFault == OnFault.FALLBACK) {
        each.faults.giveUp();
      }
    }
  }

  /** Ends the run, or has it repeated without asking about these people. */
  RuntimeException late(PluginFaultException fault) {
    fault(fault);
    if (lender != null) {
      lender.faults.remember(fault);
    }
    return new Repeat(fault);
  }

  /**
   * What a call throws is a fault, unless it is one of ours. An index that fails is named without the people it was asked about, since which
   * come first depends on threads.
   */
  PluginFaultException threw(@Nullable YouthId youth, @Nullable MentorId mentor, Throwable thrown) {
    if (thrown instanceof Abandoned || thrown instanceof Repeat) {
      throw (RuntimeException) thrown;
    }
    return PluginFaultException.threw(name, youth, mentor, thrown);
  }

  /** Whoever was left behind must not tell tales. */
  private static void still() {
    Pulse pulse = Pulse.current();
    if (pulse != null && pulse.attempt().isAbandoned()) {
      throw new Abandoned();
    }
  }

  /** Asks something once, watched. */
  <T> T ask(Question question, java.util.function.Supplier<T> call) {
    Pulse pulse = Pulse.current();
    if (pulse == null) {
      return call.get();
    }
    pulse.begin(question, 0);
    try {
      return call.get();
    } finally {
      pulse.end();
    }
  }
}
