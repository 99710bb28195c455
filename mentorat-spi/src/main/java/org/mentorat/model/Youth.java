package org.mentorat.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A young person who asks for a mentor (jeune). Every component but the id may be null, which means unknown; an empty set or list
 * means "asked, and none".
 */
public record Youth(
    YouthId id,
    @Nullable LocalDate born,
    @Nullable Gender gender,
    @Nullable Situation situation,
    @Nullable EducationLevel educationLevel,
    @Nullable List<Need> needs,
    @Nullable String commune,
    @Nullable Position position,
    @Nullable Territory territory,
    @Nullable String priority,
    @Nullable Set<String> sectors,
    @Nullable Set<String> languages,
    @Nullable Set<String> interests,
    @Nullable Set<String> dislikes,
    @Nullable MeetingMode mode,
    @Nullable Availability availability,
    @Nullable Integer wantedMonths,
    @Nullable Integer meetingsPerMonth,
    @Nullable List<MentorId> preferredMentors,
    @Nullable Set<MentorId> avoidedMentors,
    @Nullable Gender wishedMentorGender,
    @Nullable String organisation,
    @Nullable Consent consent,
    @Nullable LocalDate requestedOn,
    @Nullable Set<MentorId> formerMentors,
    @Nullable AssociationId association,
    @Nullable ProgrammeId programme) {}
