package org.mentorat.core.experiment;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps finished cells. Called from all threads of a run. What is kept must be whole: a store that writes files writes each of them at once or
 * not at all, so that a run that was killed finds finished cells and no others.
 *
 * @since 0.1
 */
public interface CellStore {
  /** The cell, if it was finished with this fingerprint; a cell of another fingerprint is none. */
  Optional<Cell> find(CellKey key, String fingerprint);

  /** Keeps a cell that has just been finished, in place of any with its key. */
  void keep(Cell cell, Timing timing);

  /** A store in memory. */
  static CellStore inMemory() {
    Map<CellKey, Cell> cells = new ConcurrentHashMap<>();
    return new CellStore() {
      @Override
      public Optional<Cell> find(CellKey key, String fingerprint) {
        return Optional.ofNullable(cells.get(key))
            .filter(cell -> cell.fingerprint().equals(fingerprint));
      }

      @Override
      public void keep(Cell cell, Timing timing) {
        cells.put(cell.key(), cell);
      }
    };
  }
}
