package org.mentorat.examples.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mentorat.core.plugin.PartName;
import org.mentorat.core.plugin.PluginFaultException;
import org.mentorat.model.YouthId;

class FailuresTest {
  private static String english(CommandException explained) {
    return Wording.in(Locale.ENGLISH).of(explained.messages().get(0));
  }

  @Test
  void pluginFault_namesThePlugin_notWhatItSaid() {
    CommandException explained = Failures.explain(PluginFaultException.threw(
        PartName.of(PartName.Kind.SCORER, "ml", "1.3"),
        new YouthId("Y1"),
        null,
        new IllegalStateException("KANARI")));

    assertThat(explained.exitCode()).isEqualTo(ExitCode.PLUGIN);
    assertThat(english(explained)).contains("scorer ml 1.3", "Y1").doesNotContain("KANARI");
  }

  @Test
  void unexpectedError_showsItsClassAndPlace_notItsMessage() {
    CommandException explained = Failures.explain(new IllegalStateException("KANARI"));

    assertThat(explained.exitCode()).isEqualTo(ExitCode.INTERNAL);
    assertThat(english(explained))
        .contains("IllegalStateException", "FailuresTest")
        .doesNotContain("KANARI");
  }

  @Test
  void ioError_namesTheFile_readingOrWriting() {
    AccessDeniedException denied = new AccessDeniedException("youths.csv", null, "KANARI");

    assertThat(english(Failures.explain(new UncheckedIOException(denied))))
        .isEqualTo("youths.csv: access denied");
    assertThat(Failures.explain(denied).exitCode()).isEqualTo(ExitCode.INPUT);
    assertThat(Failures.writing(denied).exitCode()).isEqualTo(ExitCode.OUTPUT);
    assertThat(english(Failures.explain(new IOException("KANARI")))).doesNotContain("KANARI");
  }
}
