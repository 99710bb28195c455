package org.mentorat.core.io;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/**
 * How the sheets of one association are to be read: a {@code mapping.json}, ready to use.
 *
 * @param sections by table: {@code youths}, {@code mentors}, {@code pairs}, {@code decisions}, {@code scores}
 */
record Mapping(Map<String, Section> sections) {
  static final Mapping NONE = new Mapping(Map.of());

  Mapping {
    sections = Map.copyOf(sections);
  }

  Section section(String table) {
    return sections.getOrDefault(table, Section.NONE);
  }

  /**
   * One table.
   *
   * @param columns folded header to field
   * @param codes field to folded word to codes; no code: unknown
   * @param constants field to the cell that every row has
   * @param carry folded headers of columns that are carried past the model
   * @param ignore folded headers of columns that are left out and need no mention
   * @param dates forms of days, tried before the usual ones
   */
  record Section(
      Map<String, String> columns,
      Map<String, Map<String, List<String>>> codes,
      Map<String, String> constants,
      List<String> carry,
      List<String> ignore,
      List<DateTimeFormatter> dates) {
    static final Section NONE =
        new Section(Map.of(), Map.of(), Map.of(), List.of(), List.of(), List.of());

    Section {
      columns = Map.copyOf(columns);
      codes = Map.copyOf(codes);
      constants = Map.copyOf(constants);
      carry = List.copyOf(carry);
      ignore = List.copyOf(ignore);
      dates = List.copyOf(dates);
    }
  }
}
