package org.mentorat.core.io;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.synthetic.CohortShape;
import org.mentorat.core.synthetic.Share;
import org.mentorat.model.Coded;
import org.mentorat.model.MeetingMode;
import org.mentorat.model.MentorStatus;
import org.mentorat.model.Need;
import org.mentorat.model.Situation;

/** The settings of the generator in an {@link ExperimentFile}: what is not said is as in {@link CohortShape#defaults}. */
final class ShapeFields {
  private ShapeFields() {}

  static CohortShape read(@Nullable JsonFields fields) {
    CohortShape usual = CohortShape.defaults();
    if (fields == null) {
      return usual;
    }
    Map<Share, Double> shares = new LinkedHashMap<>(usual.shares());
    shares.putAll(values(fields, "shares", Share.values(), ShapeFields::code));
    Map<Situation, Double> situations =
        values(fields, "situations", Situation.values(), Coded::code);
    Map<Need, Double> needs = values(fields, "firstNeeds", Need.values(), Coded::code);
    Map<MentorStatus, Double> statuses =
        values(fields, "statuses", MentorStatus.values(), Coded::code);
    Map<MeetingMode, Double> youthModes =
        values(fields, "youthModes", MeetingMode.values(), Coded::code);
    Map<MeetingMode, Double> mentorModes =
        values(fields, "mentorModes", MeetingMode.values(), Coded::code);
    Integer associations = fields.number("nationalAssociations");
    Integer companies = fields.number("nationalCompanies");
    Boolean edgeCases = fields.flag("edgeCases");
    fields.finish();
    try {
      return new CohortShape(
          shares,
          situations.isEmpty() ? usual.situations() : situations,
          needs.isEmpty() ? usual.firstNeeds() : needs,
          statuses.isEmpty() ? usual.statuses() : statuses,
          youthModes.isEmpty() ? usual.youthModes() : youthModes,
          mentorModes.isEmpty() ? usual.mentorModes() : mentorModes,
          associations == null ? usual.nationalAssociations() : associations,
          companies == null ? usual.nationalCompanies() : companies,
          edgeCases == null ? usual.edgeCases() : edgeCases);
    } catch (IllegalArgumentException e) {
      fields.problem(
          "", "shape.range", String.valueOf(e.getMessage()), String.valueOf(e.getMessage()));
      return usual;
    }
  }

  static Map<String, Object> document(CohortShape shape) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("shares", byCode(shape.shares(), ShapeFields::code));
    out.put("situations", byCode(shape.situations(), Coded::code));
    out.put("firstNeeds", byCode(shape.firstNeeds(), Coded::code));
    out.put("statuses", byCode(shape.statuses(), Coded::code));
    out.put("youthModes", byCode(shape.youthModes(), Coded::code));
    out.put("mentorModes", byCode(shape.mentorModes(), Coded::code));
    out.put("nationalAssociations", shape.nationalAssociations());
    out.put("nationalCompanies", shape.nationalCompanies());
    out.put("edgeCases", shape.edgeCases());
    return out;
  }

  private static String code(Share share) {
    return share.name().toLowerCase(Locale.ROOT);
  }

  private static <E> Map<String, Object> byCode(
      Map<E, Double> values, Function<? super E, String> code) {
    Map<String, Object> out = new LinkedHashMap<>();
    values.forEach((key, value) -> out.put(code.apply(key), value));
    return out;
  }

  private static <E> Map<E, Double> values(
      JsonFields fields, String key, E[] all, Function<? super E, String> code) {
    Map<E, Double> values = new LinkedHashMap<>();
    JsonFields map = fields.object(key);
    if (map == null) {
      return values;
    }
    List<String> codes = Arrays.stream(all).map(code).toList();
    for (String name : map.keys()) {
      int at = codes.indexOf(name);
      Double value = map.decimal(name);
      if (at < 0) {
        map.unknownName(name, "key.unknown", name, codes);
      } else if (value != null) {
        values.put(all[at], value);
      }
    }
    return values;
  }
}
