package org.mentorat.model;

/** Anything that names a youth and a mentor (binôme). */
public interface Pairing {
  /** The youth. */
  YouthId youth();

  /** The mentor. */
  MentorId mentor();
}
