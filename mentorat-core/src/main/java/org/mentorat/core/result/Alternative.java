package org.mentorat.core.result;

import org.mentorat.model.MentorId;

/**
 * Another eligible mentor of a youth, with the score in millionths of a point.
 *
 * @since 0.1
 */
public record Alternative(MentorId mentor, long micropoints) {}
