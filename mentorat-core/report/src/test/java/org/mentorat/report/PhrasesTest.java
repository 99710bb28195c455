package org.mentorat.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mentorat.model.Text;

class PhrasesTest {
  private final Phrases french = Phrases.in(Locale.CANADA_FRENCH);
  private final Phrases english = Phrases.in(Locale.GERMANY);

  @Test
  void numbers_followTheLanguage() {
    assertThat(french.number(1234567)).isEqualTo("1\u202f234\u202f567");
    assertThat(english.number(-1234)).isEqualTo("−1,234");
    assertThat(french.percent(0.4521)).isEqualTo("45,2\u00a0%");
    assertThat(english.percent(0.4521)).isEqualTo("45.2%");
    assertThat(english.percent(1, 0)).isEqualTo("–");
    assertThat(french.decimal(1234.56, 1)).isEqualTo("1\u202f234,6");
    assertThat(english.decimal(2.5, 0)).isEqualTo("3");
    assertThat(english.decimal(-0.04, 1)).isEqualTo("0.0");
  }

  @Test
  void counts_followTheLanguage() {
    assertThat(french.youths(0)).isEqualTo("0\u00a0jeune");
    assertThat(french.youths(2)).isEqualTo("2\u00a0jeunes");
    assertThat(english.youths(0)).isEqualTo("0\u00a0youths");
    assertThat(english.youths(1)).isEqualTo("1\u00a0youth");
  }

  @Test
  void days_followTheLanguage() {
    assertThat(french.day(LocalDate.of(2026, 5, 1))).isEqualTo("1er\u00a0mai\u00a02026");
    assertThat(english.day(LocalDate.of(2026, 5, 1))).isEqualTo("1\u00a0May\u00a02026");
  }

  @Test
  void sentence_hasCapitalAndFullStop() {
    assertThat(french.sentence(new Text("à voir", ""))).isEqualTo("À voir.");
    assertThat(english.sentence(new Text("", "Done."))).isEqualTo("Done.");
    assertThat(english.sentence(new Text("", ""))).isEmpty();
  }
}
