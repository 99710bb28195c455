package org.mentorat.core.io;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Columns that the mapping carries past the model (names, phones), by id: they go into the coordinator's sheet and nowhere else. Personal
 * data; {@code toString} shows counts only. Immutable.
 *
 * @since 0.1
 */
public final class CarriedColumns {
  /** Nothing is carried. */
  public static final CarriedColumns NONE = new CarriedColumns(List.of(), new TreeMap<>());

  private final List<String> headers;
  private final SortedMap<String, List<String>> byId;

  CarriedColumns(List<String> headers, SortedMap<String, List<String>> byId) {
    this.headers = List.copyOf(headers);
    this.byId = Collections.unmodifiableSortedMap(byId);
  }

  /** Headers as they stand in the file, in its order. */
  public List<String> headers() {
    return headers;
  }

  /** The cells of a person, one for each header; blank ones where the id is not known. */
  public List<String> of(String id) {
    List<String> cells = byId.get(id);
    return cells == null ? Collections.nCopies(headers.size(), "") : cells;
  }

  @Override
  public String toString() {
    return "CarriedColumns[" + headers.size() + " columns, " + byId.size() + " people]";
  }
}
