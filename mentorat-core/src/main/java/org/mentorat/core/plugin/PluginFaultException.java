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

  /** An exception thrown by a plug-in. */
  public static PluginFaultException threw(
      String part,
      String version,
      @Nullable YouthId youth,
      @Nullable MentorId mentor,
      Throwable thrown) {
    StackTraceElement[] stack = thrown.getStackTrace();
    return new PluginFaultException(
        part + " " + version + " threw " + thrown.getClass().getName()
            + (youth == null ? "" : " for youth " + youth)
            + (mentor == null ? "" : " and mentor " + mentor)
            + (stack.length == 0 ? "" : " at " + stack[0])
            + " (its message is withheld: it may hold personal data)");
  }
}
