package org.mentorat.core.explain.recruit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.AssociationId;
import org.mentorat.model.MeetingMode;
import org.mentorat.model.MentorStatus;
import org.mentorat.model.Need;
import org.mentorat.model.ProgrammeId;
import org.mentorat.model.Text;

/**
 * What a mentor to be found is like. Null means: it does not matter, or is not told.
 *
 * @param association for which association
 * @param programme for which of its programmes
 * @param region code of the region where youths are met in person
 * @param department code of the department where youths are met in person
 * @param need what the mentor can answer
 * @param mode how the mentor meets
 * @param status what the mentor does
 * @param language a language that the mentor speaks beside those of other mentors, since youths wait for it
 * @since 0.1
 */
public record MentorTraits(
    @Nullable AssociationId association,
    @Nullable ProgrammeId programme,
    @Nullable String region,
    @Nullable String department,
    @Nullable Need need,
    @Nullable MeetingMode mode,
    @Nullable MentorStatus status,
    @Nullable String language) {
  /** Nothing is told. */
  static final MentorTraits UNTOLD =
      new MentorTraits(null, null, null, null, null, null, null, null);

  /** A fixed order, so that equal plans are told alike. */
  static final Comparator<MentorTraits> ORDER = Comparator.comparing(
          (MentorTraits t) -> key(t.programme))
      .thenComparing(t -> key(t.department))
      .thenComparing(t -> t.need, Comparator.nullsFirst(Comparator.naturalOrder()))
      .thenComparing(t -> t.mode, Comparator.nullsFirst(Comparator.naturalOrder()))
      .thenComparing(t -> key(t.language))
      .thenComparing(t -> t.status, Comparator.nullsFirst(Comparator.naturalOrder()));

  private static String key(@Nullable Object code) {
    return code == null ? "" : code.toString();
  }

  /** A phrase for people that begins behind "mentors": where, how, for what, who. Codes of places stand as they are. */
  public Text phrase() {
    return new Text(phrase(true), phrase(false));
  }

  private String phrase(boolean french) {
    List<String> parts = new ArrayList<>();
    if (mode != null) {
      add(parts, mode.label(), french, label -> label);
    }
    if (department != null) {
      parts.add((french ? "département " : "department ") + department);
    } else if (region != null) {
      parts.add((french ? "région " : "region ") + region);
    }
    if (need != null) {
      add(parts, need.label(), french, label -> (french ? "pour : " : "for ") + label);
    }
    if (language != null) {
      parts.add((french ? "parlant " : "speaking ") + language);
    }
    if (status != null) {
      add(parts, status.label(), french, label -> (french ? "statut " : "") + label);
    }
    if (programme != null
        && (association == null || !programme.value().equals(association.value()))) {
      parts.add("programme " + programme);
    } else if (association != null) {
      parts.add("association " + association);
    }
    return String.join(", ", parts);
  }

  private static void add(
      List<String> parts, Text label, boolean french, Function<String, String> phrase) {
    parts.add(phrase.apply(french ? label.french() : label.english()));
  }
}
