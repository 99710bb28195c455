package org.mentorat.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * FILES.md says of the columns what the code reads. To write the tables anew after a change:
 * {@code mvn -pl mentorat-core -am test -Dtest=FilesPageTest -Dmentorat.writeFilesPage=true}.
 */
class FilesPageTest {
  private static final Path PAGE = Path.of("FILES.md");
  private static final String BEGIN = "<!-- columns: written by FilesPageTest -->\n";
  private static final String END = "<!-- end of columns -->\n";
  private static final String BEGIN_OF_PAIRS =
      "<!-- columns of scored pairs: written by FilesPageTest -->\n";
  private static final String END_OF_PAIRS = "<!-- end of columns of scored pairs -->\n";

  @Test
  void columns_areThoseOfTheCode() throws IOException {
    check(BEGIN, END, tables(MappingFile.TABLES));
  }

  @Test
  void columnsOfScoredPairs_areThoseOfTheCode() throws IOException {
    check(
        BEGIN_OF_PAIRS,
        END_OF_PAIRS,
        tables(List.of(
            PairsTables.PAIRS, PairsTables.YOUTHS, PairsTables.MENTORS, PairsTables.GROUPS)));
  }

  private static void check(String begin, String end, String tables) throws IOException {
    String page = Files.readString(PAGE).replace("\r\n", "\n");
    int from = page.indexOf(begin) + begin.length();
    int to = page.indexOf(end);
    if (Boolean.getBoolean("mentorat.writeFilesPage")) {
      Files.writeString(PAGE, page.substring(0, from) + tables + page.substring(to));
    }

    assertThat(page.substring(from, to)).isEqualTo(tables);
  }

  private static String tables(List<? extends Table<?, ?>> all) {
    StringBuilder text = new StringBuilder();
    for (Table<?, ?> table : all) {
      text.append("\n### ")
          .append(table.name())
          .append(".csv\n\n| column | meaning | cell | other headers |\n|---|---|---|---|\n");
      for (Column<?, ?> column : table.columns()) {
        List<String> headers = Table.headers(column);
        String codes = column.form().codes().isEmpty()
            ? ""
            : ": `" + String.join("` `", column.form().codes()) + "`";
        text.append("| `")
            .append(column.name())
            .append('`')
            .append(table.required().contains(column.name()) ? " (required)" : "")
            .append(" | ")
            .append(column.meaning().english())
            .append(" (")
            .append(column.meaning().french())
            .append(")")
            .append(" | ")
            .append(escaped(column.form().text().english()))
            .append(codes)
            .append(" | ")
            .append(String.join(", ", headers.subList(4, headers.size())))
            .append(" |\n");
      }
    }
    return text.append('\n').toString();
  }

  private static String escaped(String text) {
    return text.replace("|", "\\|");
  }
}
