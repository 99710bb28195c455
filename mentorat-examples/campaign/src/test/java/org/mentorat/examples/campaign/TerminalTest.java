package org.mentorat.examples.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalTest {
  private static String shown(Charset charset, String text) {
    StringWriter out = new StringWriter();
    Terminal.plain(out, new StringWriter(), charset).line(text);
    return out.toString().strip();
  }

  @Test
  void line_replacesWhatTheOtherEndCannotShow_byPlainLetters() {
    assertThat(shown(StandardCharsets.US_ASCII, "12\u202f345 élèves – « servis »… cœur"))
        .isEqualTo("12 345 eleves - \" servis \"... coeur");
    assertThat(shown(StandardCharsets.US_ASCII, "北")).isEqualTo("?");
    assertThat(shown(StandardCharsets.ISO_8859_1, "été – « œuvre »")).isEqualTo("été - « oeuvre »");
    assertThat(shown(StandardCharsets.UTF_8, "été – 北")).isEqualTo("été – 北");
  }

  @Test
  void bar_isMadeOfWhatTheOtherEndCanShow() {
    Terminal ascii =
        Terminal.plain(new StringWriter(), new StringWriter(), StandardCharsets.US_ASCII);
    Terminal utf8 = Terminal.plain(new StringWriter(), new StringWriter());

    assertThat(ascii.bar(0.5, 4)).isEqualTo("##..");
    assertThat(utf8.bar(0.25, 4)).isEqualTo("█░░░");
    assertThat(utf8.bar(7, 2)).isEqualTo("██");
    assertThat(utf8.bar(Double.NaN, 2)).isEqualTo("░░");
  }

  @Test
  void styles_areLeftOut_whereLinesGoToAFile() {
    assertThat(Terminal.plain(new StringWriter(), new StringWriter()).bold("x")).isEqualTo("x");
  }
}
