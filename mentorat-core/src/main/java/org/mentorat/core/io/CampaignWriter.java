package org.mentorat.core.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Cohort;
import org.mentorat.model.Decision;

/** Writes the files of a campaign in the form for machines. */
final class CampaignWriter {
  private CampaignWriter() {}

  static void write(Cohort cohort, Path folder) throws IOException {
    table(folder, YouthTable.TABLE, cohort.youths());
    table(folder, MentorTable.TABLE, cohort.mentors());
    json(folder.resolve("associations.json"), AssociationsFile.write(cohort.associations()));
    json(folder.resolve("companies.json"), CompaniesFile.write(cohort.companies()));
    table(folder, PairTable.TABLE, cohort.pairs());
    if (cohort.decisions().isEmpty()) {
      Files.deleteIfExists(folder.resolve("decisions.csv"));
    } else {
      decisions(folder.resolve("decisions.csv"), cohort.decisions());
    }
  }

  static void decisions(Path file, List<Decision> decisions) throws IOException {
    List<DecisionTable.Row> rows = decisions.stream()
        .map(d -> new DecisionTable.Row(d.youth(), d.mentor(), d, List.of()))
        .toList();
    CsvFile.write(file, CsvFile.Form.MACHINES, out -> write(out, DecisionTable.TABLE, rows));
  }

  private static <R> void table(Path folder, Table<?, R> table, List<R> records)
      throws IOException {
    CsvFile.write(
        folder.resolve(table.name() + ".csv"),
        CsvFile.Form.MACHINES,
        out -> write(out, table, records));
  }

  private static <D, R> void write(CsvFile.Rows out, Table<D, R> table, List<R> records)
      throws IOException {
    List<Column<D, R>> columns =
        table.columns().stream().filter(Column::written).toList();
    out.row(columns.stream().map(Column::name).toList());
    @Nullable String[] cells = new String[columns.size()];
    for (R record : records) {
      for (int c = 0; c < cells.length; c++) {
        String cell = columns.get(c).writes().apply(record);
        // The reader takes an apostrophe off before a formula, so one that belongs there needs a
        // second.
        boolean masked =
            cell != null && table.comesBack() && !CsvFile.restored(cell).equals(cell);
        cells[c] = masked ? "'" + cell : cell;
      }
      out.row(Arrays.asList(cells));
    }
  }

  static void json(Path path, Object document) throws IOException {
    AtomicFile.write(path, out -> CanonicalJson.write(out, document));
  }
}
