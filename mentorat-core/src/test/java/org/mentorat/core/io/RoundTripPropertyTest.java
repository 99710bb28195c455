package org.mentorat.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.mentorat.model.Cohort;

/** What was written reads back as it was. */
class RoundTripPropertyTest {
  private static Path folder = Path.of("");

  @BeforeContainer
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("round-trip");
  }

  @AfterContainer
  static void removeFolder() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Property(tries = 150)
  void readingWhatWasWritten_givesAnEqualCohort(@ForAll long seed) throws IOException {
    Cohort cohort = RandomCohort.of(seed);
    CampaignFiles.write(cohort, folder);

    CampaignRead read = CampaignFiles.read(folder, ReadOptions.on(RandomCohort.DATE));

    assertThat(read.rejected()).isEmpty();
    assertThat(read.cohort().youths()).isEqualTo(cohort.youths());
    assertThat(read.cohort().mentors()).isEqualTo(cohort.mentors());
    assertThat(read.cohort()).isEqualTo(cohort);
    assertThat(read.report().unmappedCodes()).isEmpty();
    assertThat(read.report().unknownColumns()).isEmpty();
  }
}
