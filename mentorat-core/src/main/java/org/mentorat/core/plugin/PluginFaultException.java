package org.mentorat.core.plugin;

import org.jspecify.annotations.Nullable;
import org.mentorat.model.MentorId;
import org.mentorat.model.YouthId;

/**
 * A rule, scorer or strategy that threw or answered out of range. Names the part, its version and the people by id. The plug-in's own
 * message and cause are withheld, since they may hold personal data; the class of the exception and where it was thrown are told.
 */
public final class PluginFaultException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private PluginFaultException(String message) {
    super(message);
  }

  /** A value that is not allowed, such as a score above 1. */
  public static PluginFaultException wrongValue(
      String part, String version, YouthId youth, MentorId mentor, String expected) {
    return new PluginFaultException(part + " " + version + " answered out of range for youth "
        + youth + " and mentor " + mentor + ", expected " + expected);
  }

  /** An answer that breaks the contract in another way, such as none at all. */
  public static PluginFaultException wrongAnswer(
      String part,
      String version,
      @Nullable YouthId youth,
      @Nullable MentorId mentor,
      String expected) {
    return new PluginFaultException(part + " " + version + " broke its contract"
        + about(youth, mentor) + ", expected " + expected);
  }

  /**
   * An exception or error thrown by a plug-in. A virtual machine that is out of memory or broken is nobody's fault: such an error is
   * thrown on as it is.
   */
  public static PluginFaultException threw(
      String part,
      String version,
      @Nullable YouthId youth,
      @Nullable MentorId mentor,
      Throwable thrown) {
    if (thrown instanceof VirtualMachineError fatal && !(thrown instanceof StackOverflowError)) {
      throw fatal;
    }
    StackTraceElement[] stack = thrown.getStackTrace();
    return new PluginFaultException(
        part + " " + version + " threw " + thrown.getClass().getName()
            + about(youth, mentor)
            + (stack.length == 0 ? "" : " at " + stack[0])
            + " (its message is withheld: it may hold personal data)");
  }

  private static String about(@Nullable YouthId youth, @Nullable MentorId mentor) {
    if (youth == null) {
      return mentor == null ? "" : " for mentor " + mentor;
    }
    return " for youth " + youth + (mentor == null ? "" : " and mentor " + mentor);
  }
}
