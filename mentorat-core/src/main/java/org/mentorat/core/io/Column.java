package org.mentorat.core.io;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Text;

/**
 * One column of a table: what it is called, what it means, how a cell becomes a part of a record and back.
 *
 * @param <D> what a row is collected in
 * @param <R> the record
 * @param name the name in machine files
 * @param meaning what it means; both sentences are headers too
 * @param form what a cell looks like
 * @param headers other headers that people use, in any case, with or without accents
 * @param reads takes the cell that the reader stands on
 * @param writes the cell of a record; null or empty: unknown
 */
record Column<D, R>(
    String name,
    Text meaning,
    CellForm form,
    List<String> headers,
    Reads<D> reads,
    Function<R, @Nullable String> writes) {
  Column {
    headers = List.copyOf(headers);
  }

  /** Whether machine files have the column: a postal code and a town only help to find the commune. */
  boolean written() {
    return !name.equals("postalCode") && !name.equals("town");
  }

  /** Takes a cell. */
  interface Reads<D> {
    void read(CellReader in, D draft);
  }
}
