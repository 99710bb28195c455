package org.mentorat.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A volunteer mentor (mentor bénévole). Every component but the id may be null, which means unknown; an empty set means "asked, and
 * none".
 */
public record Mentor(
    MentorId id,
    @Nullable LocalDate born,
    @Nullable Gender gender,
    @Nullable MentorStatus status,
    @Nullable Set<String> sectors,
    @Nullable String occupation,
    @Nullable String employer,
    @Nullable CompanyId company,
    @Nullable Set<Need> expertise,
    @Nullable Set<String> languages,
    @Nullable Set<String> interests,
    @Nullable Set<String> dislikes,
    @Nullable String commune,
    @Nullable Position position,
    @Nullable Integer radiusKm,
    @Nullable MeetingMode mode,
    @Nullable Availability availability,
    @Nullable Integer hoursPerMonth,
    @Nullable Integer commitmentMonths,
    @Nullable Integer capacity,
    @Nullable Integer load,
    @Nullable AgeRange acceptedAges,
    @Nullable List<YouthId> preferredYouths,
    @Nullable Set<YouthId> avoidedYouths,
    @Nullable Vetting vetting,
    @Nullable LocalDate trainedOn,
    @Nullable LocalDate pausedUntil,
    @Nullable LocalDate lastActive,
    @Nullable AssociationId association,
    @Nullable ProgrammeId programme) {}
