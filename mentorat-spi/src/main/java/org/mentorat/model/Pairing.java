package org.mentorat.model;

/**
 * Anything that names a youth and a mentor (binôme).
 *
 * @since 0.1
 */
public interface Pairing {
  /** The youth. */
  YouthId youth();

  /** The mentor. */
  MentorId mentor();
}
