package org.mentorat.core.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.guard.Fault.About;
import org.mentorat.core.plugin.FaultKind;
import org.mentorat.core.plugin.OnFault;
import org.mentorat.core.plugin.PartName;
import org.mentorat.core.plugin.PluginFaultException;
import org.mentorat.model.MentorId;
import org.mentorat.model.YouthId;

/**
 * The faults of one part in one run: whom it is not asked about any more, and what to tell of it. What is told does not depend on the
 * order in which threads come upon faults. Thread-safe.
 */
final class Faults {
  /** So many pairs are remembered; beyond, they are asked about again and not counted. */
  static final int MOST_REMEMBERED = 100_000;

  private static final int MOST_TOLD = 5;

  private final PartName part;
  private final OnFault treatment;
  private final Map<YouthId, Set<MentorId>> pairs = new ConcurrentHashMap<>();
  private final Set<YouthId> youths = ConcurrentHashMap.newKeySet();
  private final Set<MentorId> mentors = ConcurrentHashMap.newKeySet();
  private final Set<About> noted = new HashSet<>();
  private final Map<String, Entry> entries = new TreeMap<>();
  private volatile boolean any;
  private volatile boolean all;
  private volatile boolean withoutIndexes;
  private int remembered;
  private int hangs;

  Faults(PartName part, OnFault treatment) {
    this.part = part;
    this.treatment = treatment;
  }

  /** Faults of one kind, while they are counted. */
  private static final class Entry {
    private final FaultKind kind;
    private final @Nullable String thrownClass;
    private final TreeSet<About> first = new TreeSet<>();
    private int count;
    private boolean more;

    Entry(FaultKind kind, @Nullable String thrownClass) {
      this.kind = kind;
      this.thrownClass = thrownClass;
    }
  }

  /** Begins with what is known elsewhere of the same part; it is told there. */
  void learn(Faults other) {
    synchronized (other) {
      if (other.any) {
        other.pairs.forEach((youth, with) ->
            pairs.computeIfAbsent(youth, y -> ConcurrentHashMap.newKeySet()).addAll(with));
        youths.addAll(other.youths);
        mentors.addAll(other.mentors);
      }
      any = other.any;
      all = other.all;
      withoutIndexes = other.withoutIndexes;
      remembered = other.remembered;
      hangs = other.hangs;
    }
  }

  /** Remembers a fault, and whom not to ask about again. */
  synchronized void remember(PluginFaultException fault) {
    YouthId youth = fault.youth().orElse(null);
    MentorId mentor = fault.mentor().orElse(null);
    Entry entry = entry(fault);
    about(entry, new About(youth, mentor));
    if (remembered >= MOST_REMEMBERED) {
      entry.more = true;
      return;
    }
    boolean isNew;
    if (youth != null && mentor != null) {
      isNew = pairs.computeIfAbsent(youth, y -> ConcurrentHashMap.newKeySet()).add(mentor);
    } else if (youth != null) {
      isNew = youths.add(youth);
    } else if (mentor != null) {
      isNew = mentors.add(mentor);
    } else {
      isNew = !all;
      all = true;
    }
    if (isNew) {
      remembered++;
      entry.count++;
    }
    any = true;
  }

  /** Notes a fault that changes no answer. */
  synchronized void note(PluginFaultException fault) {
    Entry entry = entry(fault);
    About about = new About(fault.youth().orElse(null), fault.mentor().orElse(null));
    about(entry, about);
    if (noted.size() >= MOST_REMEMBERED) {
      entry.more = true;
    } else if (noted.add(about)) {
      entry.count++;
    }
  }

  /** Notes a fault of an index, a bound or a batch: people play no part, and the part is used without them from now on. */
  synchronized void withoutIndexes(PluginFaultException fault) {
    Entry entry = entry(fault);
    entry.count = Math.max(1, entry.count);
    withoutIndexes = true;
  }

  /** How often the part has hung, this time included. */
  synchronized int hangs() {
    return ++hangs;
  }

  /** From now on the part is not asked about anybody. */
  void giveUp() {
    all = true;
    any = true;
  }

  private Entry entry(PluginFaultException fault) {
    String thrown = fault.thrownClass().orElse(null);
    return entries.computeIfAbsent(
        fault.kind() + " " + thrown, k -> new Entry(fault.kind(), thrown));
  }

  private static void about(Entry entry, About about) {
    if (about.youth() != null || about.mentor() != null) {
      entry.first.add(about);
      if (entry.first.size() > MOST_TOLD) {
        entry.first.pollLast();
      }
    }
  }

  /** Whether nobody is asked about. */
  boolean all() {
    return all;
  }

  /** Whether indexes, bounds and batches are left alone. */
  boolean withoutIndexes() {
    return withoutIndexes;
  }

  /** Whether nothing is asked about a youth. */
  boolean all(YouthId youth) {
    return any && (all || youths.contains(youth));
  }

  /** Whether nothing is asked about a mentor. */
  boolean all(MentorId mentor) {
    return any && (all || mentors.contains(mentor));
  }

  /** With whom nothing is asked about a youth; null: no such mentor is known. */
  @Nullable
  Set<MentorId> with(YouthId youth) {
    return any ? pairs.get(youth) : null;
  }

  /** What to tell, in a fixed order. */
  synchronized List<Fault> told() {
    List<Fault> told = new ArrayList<>();
    for (Entry entry : entries.values()) {
      told.add(new Fault(
          part,
          entry.kind,
          entry.thrownClass,
          treatment,
          entry.count,
          entry.more,
          new ArrayList<>(entry.first)));
    }
    told.sort(Comparator.comparing(Fault::kind)
        .thenComparing(fault -> fault.thrownClass() == null ? "" : fault.thrownClass()));
    return told;
  }
}
