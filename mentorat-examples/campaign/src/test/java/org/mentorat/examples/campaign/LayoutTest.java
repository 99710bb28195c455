package org.mentorat.examples.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mentorat.examples.campaign.Table.Align;
import org.mentorat.examples.campaign.Wording.Noun;
import org.mentorat.model.Text;

class LayoutTest {
  @Test
  void lines_setNumbersRightAndWordsLeft_byWhatIsSeenNotByColourCodes() {
    Table table = new Table(Align.LEFT, Align.RIGHT, Align.LEFT)
        .row("é", "\u001b[32m1\u001b[0m", "one")
        .row("word", "1,000", "");

    assertThat(table.lines("> "))
        .containsExactly("> é         \u001b[32m1\u001b[0m  one", "> word  1,000");
  }

  @Test
  void lines_breakAtSpacesOnly_andKeepEveryWord() {
    assertThat(Paragraph.lines("one two three verylongword x", 7))
        .containsExactly("one two", "three", "verylongword", "x");
    assertThat(Paragraph.lines("12\u00a0345 y", 4)).containsExactly("12\u00a0345", "y");
  }

  @Test
  void count_followsTheLanguage_forNumbersAndPlurals() {
    Wording french = Wording.in(Locale.CANADA_FRENCH);
    Wording english = Wording.in(Locale.GERMANY);

    assertThat(french.count(0, Noun.YOUTH)).isEqualTo("0 jeune");
    assertThat(french.count(1, Noun.YOUTH)).isEqualTo("1 jeune");
    assertThat(french.count(1234, Noun.YOUTH)).matches("1[\u00a0\u202f]234 jeunes");
    assertThat(english.count(0, Noun.YOUTH)).isEqualTo("0 youths");
    assertThat(english.count(1, Noun.YOUTH)).isEqualTo("1 youth");
    assertThat(english.count(1234, Noun.YOUTH)).isEqualTo("1,234 youths");
    assertThat(english.percent(1, 3)).isEqualTo("33.3%");
    assertThat(french.percent(0, 0)).isEqualTo("–");
  }

  @Test
  void clause_isASentenceWithoutItsCapitalAndFullStop() {
    Wording english = Wording.in(Locale.ENGLISH);

    assertThat(english.clause(new Text("", "The mentor is full."))).isEqualTo("the mentor is full");
    assertThat(english.clause(new Text("", "QPV only"))).isEqualTo("QPV only");
    assertThat(english.clause(new Text("", ""))).isEmpty();
  }

  @Test
  void progress_printsOneLineAStage_whereNothingCanBeRedrawn() {
    StringWriter out = new StringWriter();
    long[] clock = {0};
    Progress progress = new Progress(
        Terminal.plain(out, new StringWriter()), Wording.in(Locale.ENGLISH), () -> clock[0]);

    progress.progress(org.mentorat.core.flow.RunListener.Stage.SOLVE, 0, 10);
    clock[0] = 1_500_000_000L;
    progress.progress(org.mentorat.core.flow.RunListener.Stage.SOLVE, 5, 10);
    progress.progress(org.mentorat.core.flow.RunListener.Stage.SOLVE, 10, 10);

    assertThat(out.toString().lines()).containsExactly("Matching: 1.5 s");
  }
}
