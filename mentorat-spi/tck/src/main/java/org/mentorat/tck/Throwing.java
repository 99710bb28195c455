package org.mentorat.tck;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What to do with a plug-in that throws, which is the matter of one rule alone. */
final class Throwing {
  private Throwing() {}

  /** Checks a law, and passes over a plug-in that throws: another law tells of that. */
  static void passedOver(Runnable law) {
    Object told = told(() -> {
      law.run();
      return "";
    });
    assert told instanceof String;
  }

  /** What is answered, or the class of what is thrown as a text. Broken contracts and a broken machine go on their way. */
  static Object told(Supplier<? extends @Nullable Object> question) {
    try {
      Object answer = question.get();
      return answer == null ? "null" : answer;
    } catch (ContractViolation | OutOfMemoryError e) {
      throw e;
    } catch (RuntimeException | Error e) {
      return e.getClass().getName();
    }
  }
}
