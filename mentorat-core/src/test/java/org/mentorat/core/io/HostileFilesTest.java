package org.mentorat.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are too large, broken or made to harm: which row is lost for what, or why the file is refused. */
class HostileFilesTest {
  private static final ReadOptions OPTIONS = ReadOptions.on(LocalDate.of(2026, 9, 7));

  @TempDir
  Path folder;

  @BeforeEach
  void setUp() throws IOException {
    Files.writeString(folder.resolve("mentors.csv"), "id\nM1\n");
    Files.writeString(folder.resolve("youths.csv"), "id\nJ1\n");
  }

  private CampaignRead read(String youths) throws IOException {
    return read("youths.csv", youths, OPTIONS);
  }

  private CampaignRead read(String file, String text, ReadOptions options) throws IOException {
    Files.writeString(folder.resolve(file), text);
    return CampaignFiles.read(folder, options);
  }

  private static String codes(CampaignRead read) {
    return String.join(
        " ",
        read.rejected().stream()
            .map(r -> r.line() + ":" + r.problems().get(0).code())
            .toList());
  }

  @Test
  void fieldOfTenMegabytes_costsItsRow() throws IOException {
    String huge = "x".repeat(10_000_000);

    assertThat(codes(read("id;organisation\nJ1;" + huge + "\nJ2;b\n"))).isEqualTo("2:cell.long");
    CampaignRead quoted = read("id;organisation\nJ1;\"" + huge + "\"\nJ2;b\n");
    assertThat(codes(quoted)).isEqualTo("2:cell.long");
    assertThat(quoted.rejected().get(0).raw()).hasSize(RejectedRow.MOST_RAW);
    assertThat(quoted.cohort().youths()).hasSize(1);
  }

  @Test
  void quotesThatNeverClose_stayLinear() throws IOException {
    CampaignRead read = read("id;organisation\n" + "J;\"abc\n".repeat(200_000));

    assertThat(read.rejected()).hasSize(200_000);
    assertThat(read.cohort().youths()).isEmpty();
  }

  @Test
  void linesAreCounted_behindARowThatWasGivenUp() throws IOException {
    assertThat(codes(read("id;consentYouth\nJ1;\"open\nJ2;\r\nJ3;zz\rJ4;\"a\nb\"\nJ5;zz\n")))
        .isEqualTo("2:quote.text 4:boolean.form 5:boolean.form 7:boolean.form");
  }

  @Test
  void tooManyColumns() throws IOException {
    String wide = "id;organisation\nJ1;b" + ";".repeat(2000) + "\nJ2;c\n";

    assertThat(codes(read(wide))).isEqualTo("2:row.columns");
    assertThatThrownBy(() -> read("id" + ";x".repeat(2000) + "\nJ1\n"))
        .hasMessage("youths.csv, line 1: [row.columns]: expected at most 1000 columns");
  }

  @Test
  void nulAndControlCharacters() throws IOException {
    assertThat(codes(read("id;organisation;unread\nJ1;a\u0000b;\nJ2;c;\u0007\nJ3;d;e\n")))
        .isEqualTo("2:text.control 3:text.control");
  }

  @Test
  void bytesWithoutMeaning() throws IOException {
    Files.write(
        folder.resolve("youths.csv"),
        new byte[] {'i', 'd', '\n', 'J', (byte) 0x81, '\n', 'J', (byte) 0xe9, '\n'});

    CampaignRead read = CampaignFiles.read(folder, OPTIONS);

    assertThat(codes(read)).isEqualTo("2:text.encoding");
    assertThat(read.cohort().youths().get(0).id().value()).isEqualTo("Jé");
  }

  @Test
  void truncatedLastRow_isRejected() throws IOException {
    assertThat(codes(read("id;born;organisation\nJ1;2009-01-01;a\nJ2;2009-0")))
        .isEqualTo("3:row.cells");
  }

  @Test
  void limits_areNamed() {
    ReadLimits limits = ReadLimits.DEFAULT;
    assertThatThrownBy(() -> read("youths.csv", "id\nJ1\nJ2\n", OPTIONS.limits(limits.withRows(1))))
        .hasMessage("youths.csv, line 3: [file.rows]: expected at most 1 rows");
    assertThatThrownBy(
            () -> read("youths.csv", "id\nJ1\nJ2\n", OPTIONS.limits(limits.withBytes(5))))
        .hasMessage("youths.csv: [file.large]: expected at most 5 bytes");
    assertThatThrownBy(() -> read("youths.csv", "", OPTIONS)).hasMessageContaining("file.empty");
    assertThatThrownBy(() -> CampaignFiles.read(folder.resolve("nowhere"), OPTIONS))
        .hasMessage(folder.resolve("nowhere")
            + ": youths [file.missing]: expected youths.csv or youths.json;"
            + " mentors [file.missing]: expected mentors.csv or mentors.json");
  }

  @Test
  void twoColumnsForOneField_areRefused() {
    assertThatThrownBy(() -> read("id;identifiant\nJ1;J2\n")).hasMessageContaining("column.twice");
  }

  @Test
  void csvAndJson_areRefused() throws IOException {
    Files.writeString(folder.resolve("youths.json"), "{}");

    assertThatThrownBy(() -> CampaignFiles.read(folder, OPTIONS))
        .hasMessageContaining("file.twice");
  }

  @Test
  void json_isReadStrictly() {
    String deep = "[".repeat(100_000);
    assertThatThrownBy(() -> read("policy.json", "{\"schemaVersion\":1,\"x\":" + deep, OPTIONS))
        .hasMessageContaining("json.limits");
    assertThatThrownBy(
            () -> read("policy.json", "{\"schemaVersion\":1,\n\"seed\":1,\n\"seed\":2}", OPTIONS))
        .hasMessage("policy.json, line 3: [json.duplicate]: expected every key once in an object");
    assertThatThrownBy(() -> read("policy.json", "{\"schemaVersion\":7}", OPTIONS))
        .hasMessage("policy.json: /schemaVersion [schema.unknown]: expected version 1");
    assertThatThrownBy(() -> read("policy.json", "{}", OPTIONS))
        .hasMessageContaining("schema.missing");
    assertThatThrownBy(() -> read("policy.json", "{\"schemaVersion\":1} x", OPTIONS))
        .hasMessageContaining("json.syntax");
    assertThatThrownBy(() -> read("policy.json", "{\"schemaVersion\":1,\"teirs\":[]}", OPTIONS))
        .hasMessageContaining("/teirs [key.unknown]")
        .hasMessageContaining("Maybe tiers?");
  }

  @Test
  void messages_haveFrenchToo() {
    assertThatThrownBy(() -> read("born\n2009-01-01\n"))
        .isInstanceOfSatisfying(
            UnreadableFileException.class,
            e -> assertThat(e.text(Locale.FRENCH))
                .isEqualTo(
                    "youths.csv, ligne 1 : id [column.missing] : attendu une colonne « id » ou « identifiant »"));
  }

  @Test
  void noMessage_holdsAValue() throws IOException {
    String canary = "KANARI";
    String cells = canary + ";" + canary + ";" + canary + ";" + canary + ";" + canary + ";" + canary
        + ";" + canary;
    CampaignRead read = read("id;born;consentYouth;wantedMonths;availability;organisation;Nom\n"
        + cells + "\nJ2;;;;;;" + canary + "\n\"J3;\"" + canary + "\n");

    assertThat(read.rejected()).hasSize(2);
    assertThat(read.rejected())
        .allSatisfy(row -> assertThat(row.toString()).doesNotContain(canary));
    assertThat(read.rejected().get(0).raw()).contains(canary);
    assertThat(read.toString() + read.report() + read.report().summary() + read.cohort())
        .doesNotContain(canary);

    for (String json : new String[] {
      "{\"schemaVersion\":1,\"mentors\":[{\"id\":\"" + canary,
      "{\"schemaVersion\":1,\"mentors\":[{\"id\":" + canary + "}]}"
    }) {
      Files.deleteIfExists(folder.resolve("mentors.csv"));
      assertThatThrownBy(() -> read("mentors.json", json, OPTIONS))
          .hasMessageNotContaining(canary)
          .hasNoCause();
    }
  }
}
