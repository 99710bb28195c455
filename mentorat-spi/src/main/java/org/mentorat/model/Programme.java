package org.mentorat.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A programme of an association (programme): whom it is for and how it works. A null set or number means "no restriction said".
 *
 * @param territories department codes, INSEE codes or region codes written {@code R84}; null: everywhere
 * @param mentorsPerYouth how many mentors a youth gets, at least 1
 * @param youthsPerMentor most youths of one mentor; null: the mentor's own capacity decides
 * @param places bounds on the pairs of a run
 */
public record Programme(
    ProgrammeId id,
    @Nullable String name,
    @Nullable AgeRange ages,
    @Nullable Set<Situation> situations,
    @Nullable Set<Need> needs,
    @Nullable Set<String> territories,
    @Nullable Set<String> priorityCriteria,
    @Nullable EducationLevel minimumLevel,
    @Nullable Integer minimumMonths,
    @Nullable Set<MeetingMode> modes,
    @Nullable Set<MentorStatus> mentorStatuses,
    @Nullable Integer mentorMinimumAge,
    int mentorsPerYouth,
    @Nullable Integer youthsPerMentor,
    Bounds places) {}
