package org.mentorat.tck.broken;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.mentorat.tck.ContractRule;

/** What is wrong with a plug-in, and the one rule that must catch it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Broken {
  /** The rule. */
  ContractRule rule();

  /** What the plug-in does, in a few words. */
  String what();
}
