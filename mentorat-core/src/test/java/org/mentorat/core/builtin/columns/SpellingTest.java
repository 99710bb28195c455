package org.mentorat.core.builtin.columns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpellingTest {
  @Test
  void code_ignoresAccentsCapitalsAndSpaces() {
    assertThat(Spelling.code("  Énergie_ et  Climat ")).isEqualTo("energie et climat");
    assertThat(Spelling.code("Œuvre")).isNotEmpty();
  }

  @Test
  void code_keepsPunctuation() {
    assertThat(Spelling.code("C++")).isNotEqualTo(Spelling.code("C"));
  }

  @Test
  void organisation_ignoresPunctuationAndLegalForms() {
    assertThat(Spelling.organisation("L'ORÉAL S.A.")).isEqualTo("loreal");
    assertThat(Spelling.organisation("Groupe B.N.P.")).isEqualTo(Spelling.organisation("bnp"));
    assertThat(Spelling.organisation("Jean-Moulin"))
        .isEqualTo(Spelling.organisation("jean moulin"));
  }

  @Test
  void organisation_thatIsNothingButALegalForm_staysOne() {
    assertThat(Spelling.organisation("SE")).isEqualTo("se");
  }
}
