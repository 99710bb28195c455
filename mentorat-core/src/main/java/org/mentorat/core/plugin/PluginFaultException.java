package org.mentorat.core.plugin;

import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.MentorId;
import org.mentorat.model.YouthId;

/**
 * A rule, scorer or strategy at fault. Names the part, its plug-in, the versions, and the people by id. The plug-in's own message and cause
 * are withheld, since they may hold personal data; the class of the exception and where it was thrown are told.
 *
 * @since 0.1
 */
public final class PluginFaultException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final int MOST_FRAMES = 3;

  private final transient @Nullable PartName part;
  private final FaultKind kind;
  private final transient @Nullable YouthId youth;
  private final transient @Nullable MentorId mentor;
  private final @Nullable String thrownClass;

  private PluginFaultException(
      PartName part,
      FaultKind kind,
      @Nullable YouthId youth,
      @Nullable MentorId mentor,
      @Nullable String thrownClass,
      String message) {
    super(message);
    this.part = part;
    this.kind = kind;
    this.youth = youth;
    this.mentor = mentor;
    this.thrownClass = thrownClass;
  }

  /** A value that is not allowed, such as a score above 1. */
  public static PluginFaultException outOfRange(
      PartName part, @Nullable YouthId youth, @Nullable MentorId mentor, String expected) {
    return of(part, FaultKind.OUT_OF_RANGE, "answered out of range", youth, mentor, expected);
  }

  /** No answer where one is due. */
  public static PluginFaultException noAnswer(
      PartName part, @Nullable YouthId youth, @Nullable MentorId mentor, String expected) {
    return of(part, FaultKind.NO_ANSWER, "gave no answer", youth, mentor, expected);
  }

  /** An answer that breaks the contract in another way. */
  public static PluginFaultException wrongAnswer(
      PartName part, @Nullable YouthId youth, @Nullable MentorId mentor, String expected) {
    return of(part, FaultKind.WRONG_ANSWER, "broke its contract", youth, mentor, expected);
  }

  /** Two answers to one question. */
  public static PluginFaultException inconsistent(
      PartName part, @Nullable YouthId youth, @Nullable MentorId mentor) {
    return of(
        part,
        FaultKind.INCONSISTENT,
        "answered differently when it was asked again",
        youth,
        mentor,
        "the same answer each time");
  }

  /** A score above the bound of the mentor's kind. */
  public static PluginFaultException boundTooLow(PartName part, YouthId youth, MentorId mentor) {
    return of(
        part,
        FaultKind.BOUND_TOO_LOW,
        "exceeded its own bound",
        youth,
        mentor,
        "a score up to the bound of the mentor's kind");
  }

  /** A call that did not come back within the host's patience. */
  public static PluginFaultException hung(
      PartName part, @Nullable YouthId youth, @Nullable MentorId mentor) {
    return of(
        part,
        FaultKind.HUNG,
        "did not come back",
        youth,
        mentor,
        "an answer within the patience of the run; its thread was abandoned");
  }

  /** An outcome that does not hold; {@code expected} says what the verifier found, by index. */
  public static PluginFaultException brokenOutcome(PartName part, FaultKind kind, String expected) {
    return of(part, kind, "returned an outcome that does not hold", null, null, expected);
  }

  /**
   * An exception or error thrown by a plug-in. A virtual machine that is out of memory or broken is nobody's fault: such an error is
   * thrown on as it is. An attempt to change an immutable collection is told as such.
   */
  public static PluginFaultException threw(
      PartName part, @Nullable YouthId youth, @Nullable MentorId mentor, Throwable thrown) {
    if (thrown instanceof VirtualMachineError fatal && !(thrown instanceof StackOverflowError)) {
      throw fatal;
    }
    StackTraceElement[] stack = thrown.getStackTrace();
    boolean mutation = thrown instanceof UnsupportedOperationException
        && stack.length > 0
        && (stack[0].getClassName().startsWith("java.util.ImmutableCollections")
            || stack[0].getClassName().startsWith("java.util.Collections$Unmodifiable"));
    String name = thrown.getClass().getName();
    return new PluginFaultException(
        part,
        mutation ? FaultKind.MUTATED : FaultKind.THREW,
        youth,
        mentor,
        name,
        part + " threw " + name + about(youth, mentor) + from(part) + place(stack)
            + (mutation ? ", expected not to change what it is handed" : "")
            + " (its message is withheld: it may hold personal data)");
  }

  private static PluginFaultException of(
      PartName part,
      FaultKind kind,
      String what,
      @Nullable YouthId youth,
      @Nullable MentorId mentor,
      String expected) {
    return new PluginFaultException(
        part,
        kind,
        youth,
        mentor,
        null,
        part + " " + what + about(youth, mentor) + from(part) + ", expected " + expected);
  }

  private static String from(PartName part) {
    return " (plug-in " + part.plugin() + " " + part.pluginVersion() + ")";
  }

  /** A few frames, as far as they are not the engine's: where in the plug-in, or below it, it happened. */
  private static String place(StackTraceElement[] stack) {
    StringJoiner frames = new StringJoiner(" < ", " at ", "").setEmptyValue("");
    for (int k = 0; k < Math.min(MOST_FRAMES, stack.length); k++) {
      if (k > 0 && stack[k].getClassName().startsWith("org.mentorat.core.guard.")) {
        break;
      }
      frames.add(stack[k].toString());
    }
    return frames.toString();
  }

  private static String about(@Nullable YouthId youth, @Nullable MentorId mentor) {
    if (youth == null) {
      return mentor == null ? "" : " for mentor " + mentor;
    }
    return " for youth " + youth + (mentor == null ? "" : " and mentor " + mentor);
  }

  /** Which part; empty only after the exception was serialized. */
  public Optional<PartName> part() {
    return Optional.ofNullable(part);
  }

  /** In which way. */
  public FaultKind kind() {
    return kind;
  }

  /** The youth asked about, where there was one. */
  public Optional<YouthId> youth() {
    return Optional.ofNullable(youth);
  }

  /** The mentor asked about, where there was one. */
  public Optional<MentorId> mentor() {
    return Optional.ofNullable(mentor);
  }

  /** The class of what the plug-in threw, if it threw. */
  public Optional<String> thrownClass() {
    return Optional.ofNullable(thrownClass);
  }
}
