package org.mentorat.core.io;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.AgeRange;
import org.mentorat.model.Association;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Bounds;
import org.mentorat.model.Coded;
import org.mentorat.model.CompanyId;
import org.mentorat.model.Programme;
import org.mentorat.model.ProgrammeId;

/** {@code associations.json}; its schema is {@code schema/associations.schema.json}. */
final class AssociationsFile {
  private static final Pattern AGES = Pattern.compile("(\\d{1,3})-(\\d{1,3})");

  private AssociationsFile() {}

  static List<Association> read(JsonFields document) throws UnreadableFileException {
    List<Association> associations = new ArrayList<>();
    Set<AssociationId> ids = new HashSet<>();
    Set<ProgrammeId> programmeIds = new HashSet<>();
    for (JsonFields fields : document.objects("associations")) {
      Association association = association(fields, programmeIds);
      fields.finish();
      if (association != null) {
        associations.add(association);
        if (!ids.add(association.id())) {
          fields.problem(
              "id",
              "id.repeated",
              "une association par identifiant",
              "one association with this id");
        }
      }
    }
    document.finishDocument();
    return associations;
  }

  private static @Nullable Association association(
      JsonFields fields, Set<ProgrammeId> programmeIds) {
    AssociationId id = fields.record(() -> AssociationId.of(fields.requiredText("id")));
    String name = fields.text("name");
    String collective = fields.text("collective");
    List<String> territories = fields.texts("territories");
    List<Programme> programmes = new ArrayList<>();
    for (JsonFields part : fields.objects("programmes")) {
      Programme programme = programme(part);
      part.finish();
      if (programme != null) {
        programmes.add(programme);
        if (!programmeIds.add(programme.id())) {
          part.problem(
              "id", "id.repeated", "un programme par identifiant", "one programme with this id");
        }
      }
    }
    List<String> schools = fields.texts("partnerSchools");
    List<CompanyId> companies = fields.ids("partnerCompanies", CompanyId::of);
    Bounds intake = fields.bounds("intake");
    Integer delay = fields.number("answerDelayDays");
    return id == null
        ? null
        : fields.record(() -> Association.builder(id)
            .name(name)
            .collective(collective)
            .territories(territories)
            .programmes(programmes.stream().distinct().toList())
            .partnerSchools(schools)
            .partnerCompanies(companies)
            .intake(intake)
            .answerDelayDays(delay)
            .build());
  }

  private static @Nullable Programme programme(JsonFields fields) {
    ProgrammeId id = fields.record(() -> ProgrammeId.of(fields.requiredText("id")));
    Programme.Builder builder = Programme.builder(id == null ? ProgrammeId.of("?") : id)
        .name(fields.text("name"))
        .ages(ages(fields))
        .situations(fields.codes("situations", Vocabulary.SITUATION))
        .needs(fields.codes("needs", Vocabulary.NEED))
        .territories(fields.texts("territories"))
        .priorityCriteria(fields.texts("priorityCriteria"))
        .minimumLevel(fields.code("minimumLevel", Vocabulary.EDUCATION_LEVEL))
        .minimumMonths(fields.number("minimumMonths"))
        .modes(fields.codes("modes", Vocabulary.MODE))
        .mentorStatuses(fields.codes("mentorStatuses", Vocabulary.MENTOR_STATUS))
        .mentorMinimumAge(fields.number("mentorMinimumAge"))
        .youthsPerMentor(fields.number("youthsPerMentor"))
        .places(fields.bounds("places"));
    Integer mentorsPerYouth = fields.number("mentorsPerYouth");
    if (mentorsPerYouth != null) {
      builder.mentorsPerYouth(mentorsPerYouth);
    }
    Programme programme = fields.record(builder::build);
    return id == null ? null : programme;
  }

  private static @Nullable AgeRange ages(JsonFields fields) {
    String text = fields.text("ages");
    if (text == null) {
      return null;
    }
    Matcher m = AGES.matcher(text);
    if (!m.matches()) {
      fields.problem(
          "ages",
          "ages.form",
          "une tranche d'âge comme \"12-17\"",
          "a range of ages such as \"12-17\"");
      return null;
    }
    return fields.record(
        () -> new AgeRange(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2))));
  }

  /** The document; what is unknown is left out. */
  static Map<String, Object> write(List<Association> associations) {
    return document(
        "associations", associations.stream().map(AssociationsFile::write).toList());
  }

  static Map<String, Object> document(String list, List<Map<String, Object>> items) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("schemaVersion", Json.SCHEMA_VERSION);
    document.put(list, items);
    return document;
  }

  private static Map<String, Object> write(Association a) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("id", a.id().value());
    put(out, "name", a.name());
    put(out, "collective", a.collective());
    put(out, "territories", texts(a.territories()));
    out.put("programmes", a.programmes().stream().map(AssociationsFile::write).toList());
    put(out, "partnerSchools", texts(a.partnerSchools()));
    put(
        out,
        "partnerCompanies",
        a.partnerCompanies() == null
            ? null
            : a.partnerCompanies().stream().map(CompanyId::value).toList());
    put(out, "intake", bounds(a.intake()));
    put(out, "answerDelayDays", a.answerDelayDays());
    return out;
  }

  private static Map<String, Object> write(Programme p) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("id", p.id().value());
    put(out, "name", p.name());
    put(out, "ages", p.ages() == null ? null : p.ages().from() + "-" + p.ages().to());
    put(out, "situations", codes(p.situations()));
    put(out, "needs", codes(p.needs()));
    put(out, "territories", texts(p.territories()));
    put(out, "priorityCriteria", texts(p.priorityCriteria()));
    put(out, "minimumLevel", p.minimumLevel() == null ? null : p.minimumLevel().code());
    put(out, "minimumMonths", p.minimumMonths());
    put(out, "modes", codes(p.modes()));
    put(out, "mentorStatuses", codes(p.mentorStatuses()));
    put(out, "mentorMinimumAge", p.mentorMinimumAge());
    out.put("mentorsPerYouth", p.mentorsPerYouth());
    put(out, "youthsPerMentor", p.youthsPerMentor());
    put(out, "places", bounds(p.places()));
    return out;
  }

  static @Nullable Map<String, Object> bounds(Bounds bounds) {
    if (bounds.equals(Bounds.NONE)) {
      return null;
    }
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("lower", bounds.lower());
    put(out, "upper", bounds.upper());
    put(out, "target", bounds.target());
    return out;
  }

  static void put(Map<String, Object> out, String key, @Nullable Object value) {
    if (value != null) {
      out.put(key, value);
    }
  }

  private static @Nullable List<String> texts(@Nullable Set<String> texts) {
    return texts == null ? null : List.copyOf(texts);
  }

  private static @Nullable List<String> codes(@Nullable Set<? extends Coded> codes) {
    return codes == null ? null : codes.stream().map(Coded::code).toList();
  }
}
