package org.mentorat.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** Whatever the bytes: a clear refusal, or every row is accepted or rejected. No other exception, no lost row. */
class HostileFilesPropertyTest {
  private static final List<String> FILES = List.of(
      "youths.csv",
      "mentors.csv",
      "pairs.csv",
      "decisions.csv",
      "scores.csv",
      "associations.json",
      "companies.json",
      "policy.json",
      "mapping.json");

  private static final List<String> SNIPPETS = List.of(
      "\"",
      "\"\"",
      "\u0000",
      "\n",
      "\r",
      ";",
      ",",
      "\t",
      "{",
      "}",
      "[",
      "]",
      "\\",
      "\ufeff",
      "=1+1",
      "9999999999999999999",
      "null",
      "1e999",
      ":",
      "\ud83d\ude00",
      "'",
      "sep=");

  private static Path folder = Path.of("");

  @BeforeContainer
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("hostile");
  }

  @AfterContainer
  static void removeFolder() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** A valid campaign to break. */
  private static void writeCampaign(long seed) throws IOException {
    CampaignFiles.write(RandomCohort.of(seed), folder);
    Files.deleteIfExists(folder.resolve("mapping.json"));
    Files.deleteIfExists(folder.resolve("policy.json"));
    Files.deleteIfExists(folder.resolve("scores.csv"));
  }

  /** What the reader says; null: the campaign was refused as documented. */
  private static @Nullable CampaignRead read() throws IOException {
    CampaignRead read;
    try {
      read =
          CampaignFiles.read(folder, ReadOptions.on(RandomCohort.DATE).gazetteer(new FewTowns()));
    } catch (UnreadableFileException refused) {
      assertThat(refused.problems()).isNotEmpty();
      assertThat(refused.file()).isIn(FILES);
      assertThat(refused).hasNoCause();
      return null;
    }
    for (ReadReport.InputFile file : read.report().files()) {
      assertThat(file.rows()).isEqualTo(file.accepted() + file.rejected());
      assertThat(file.rejected()).isEqualTo((int)
          read.rejected().stream().filter(r -> r.file().equals(file.name())).count());
    }
    assertThat(read.cohort().youths()).hasSize(accepted(read, "youths.csv"));
    assertThat(read.cohort().mentors()).hasSize(accepted(read, "mentors.csv"));
    assertThat(read.rejected()).allSatisfy(row -> {
      assertThat(row.problems()).isNotEmpty();
      assertThat(row.line()).isPositive();
    });
    return read;
  }

  private static int accepted(CampaignRead read, String file) {
    return read.report().files().stream()
        .filter(f -> f.name().equals(file))
        .mapToInt(ReadReport.InputFile::accepted)
        .sum();
  }

  @Property(tries = 60)
  void randomBytes(@ForAll @Size(max = 300) byte[] bytes, @ForAll @IntRange(max = 8) int which)
      throws IOException {
    writeCampaign(which);
    Files.write(folder.resolve(FILES.get(which)), bytes);

    read();
  }

  @Property(tries = 80)
  void randomBytesBehindHeaders(@ForAll @Size(max = 300) byte[] bytes, @ForAll boolean french)
      throws IOException {
    writeCampaign(0);
    String headers = french
        ? "Identifiant;Né(e) le;Besoins;Disponibilités;Autorisation parentale\r\n"
        : "id,born,needs,availability,commune\n";
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(headers.getBytes(StandardCharsets.UTF_8));
    file.writeBytes(bytes);
    Files.write(folder.resolve("youths.csv"), file.toByteArray());

    assertThat(read()).isNotNull();
  }

  @Property(tries = 120)
  void mutationsOfValidFiles(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    writeCampaign(random.nextInt(50));
    List<String> present =
        FILES.stream().filter(f -> Files.exists(folder.resolve(f))).toList();
    Path file = folder.resolve(present.get(random.nextInt(present.size())));
    byte[] bytes = Files.readAllBytes(file);
    for (int i = 1 + random.nextInt(4); i > 0 && bytes.length > 0; i--) {
      bytes = mutated(bytes, random);
    }
    Files.write(file, bytes);

    read();
  }

  private static byte[] mutated(byte[] bytes, Random random) {
    int at = random.nextInt(bytes.length);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, at);
    switch (random.nextInt(4)) {
      case 0 -> out.write(random.nextInt(256));
      case 1 -> {
        // Truncated here.
        return out.toByteArray();
      }
      case 2 -> at = Math.min(bytes.length, at + 1 + random.nextInt(20));
      default ->
        out.writeBytes(
            SNIPPETS.get(random.nextInt(SNIPPETS.size())).getBytes(StandardCharsets.UTF_8));
    }
    out.write(bytes, at, bytes.length - at);
    return out.toByteArray();
  }

  @Property(tries = 60)
  void rowsWithoutQuotes_areTheLines(@ForAll @Size(max = 30) List<@IntRange(max = 6) Integer> kinds)
      throws IOException {
    String[] lines = {"J;1", "J;2009-01-01;x", "J;", "", " ; ", "J2;31/12/2009", ";2009"};
    StringBuilder text = new StringBuilder("id;born\n");
    int expected = 0;
    for (int kind : kinds) {
      text.append(lines[kind].replace("J;", "J" + expected + ";")).append('\n');
      expected += kind == 3 || kind == 4 ? 0 : 1;
    }
    writeCampaign(0);
    Files.delete(folder.resolve("pairs.csv"));
    Files.deleteIfExists(folder.resolve("decisions.csv"));
    Files.writeString(folder.resolve("youths.csv"), text);

    CampaignRead read = read();

    assertThat(read).isNotNull();
    assertThat(read.cohort().youths().size() + read.rejected().size()).isEqualTo(expected);
  }

  @Property(tries = 60)
  void rejectedAndAcceptedRows_holdEveryQuotedRow(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder("id;organisation\n");
    int closed = 1 + random.nextInt(20);
    for (int i = 0; i < closed; i++) {
      boolean broken = random.nextInt(4) == 0;
      text.append('K').append(i).append(broken ? ";\"open" : ";\"a;\"\"b\"\"\"").append('\n');
    }
    writeCampaign(0);
    Files.delete(folder.resolve("pairs.csv"));
    Files.deleteIfExists(folder.resolve("decisions.csv"));
    Files.writeString(folder.resolve("youths.csv"), text);

    CampaignRead read = read();

    assertThat(read).isNotNull();
    assertThat(read.cohort().youths().size() + read.rejected().size()).isEqualTo(closed);
  }
}
