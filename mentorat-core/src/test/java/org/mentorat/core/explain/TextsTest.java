package org.mentorat.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mentorat.core.flow.UnservedReasons;
import org.mentorat.core.residual.Obstacles;
import org.mentorat.model.MentorId;
import org.mentorat.model.Reason;
import org.mentorat.model.Text;
import org.mentorat.model.YouthId;

/** Every code has its sentence in both languages, and every record reads well in both. */
class TextsTest {
  private static final YouthId Y1 = YouthId.of("y1");
  private static final YouthId Y2 = YouthId.of("y2");
  private static final MentorId M1 = MentorId.of("m1");

  private static DeficientSet set(int youths, int places, int reserved, List<String> quotas) {
    List<YouthId> ids = new ArrayList<>();
    for (int k = 0; k < youths; k++) {
      ids.add(YouthId.of("y" + k));
    }
    return new DeficientSet(
        ids, List.of(M1), places, reserved, 1, quotas, Scope.ALL_ELIGIBLE, List.of());
  }

  private static Text why(Cause cause) {
    return new WhyUnserved(Y1, 3, cause, Standing.OPTIMAL).text();
  }

  private static void assertComplete(Text text) {
    assertThat(text.french()).isNotBlank().isNotEqualTo(text.english());
    assertThat(text.english()).isNotBlank();
    for (String sentence : List.of(text.french(), text.english())) {
      assertThat(sentence).doesNotContain("null", "  ", "..", "{", "[");
    }
  }

  /** The reasons that a class declares as constants. */
  private static List<Reason> constants(Class<?> type) {
    List<Reason> reasons = new ArrayList<>();
    for (Field field : type.getDeclaredFields()) {
      if (field.getType() == Reason.class && Modifier.isStatic(field.getModifiers())) {
        try {
          field.setAccessible(true);
          reasons.add((Reason) field.get(null));
        } catch (IllegalAccessException e) {
          throw new LinkageError("cannot read " + field.getName(), e);
        }
      }
    }
    return reasons;
  }

  @Test
  void everyCode_hasBothLanguages_andIsItsOwn() {
    List<Reason> reasons = new ArrayList<>(constants(UnservedReasons.class));
    reasons.addAll(constants(PairQuestions.class));
    assertThat(reasons).hasSizeGreaterThan(10);
    for (WhyNot.Verdict verdict : WhyNot.Verdict.values()) {
      reasons.add(verdict.reason());
    }
    reasons.add(UnservedReasons.quotaFull("association A"));
    Set<String> codes = new HashSet<>();
    for (Reason reason : reasons) {
      assertComplete(reason.sentence());
      assertThat(codes.add(reason.code())).as(reason.code()).isTrue();
    }
    for (Obstacles.Kind kind : Obstacles.Kind.values()) {
      assertComplete(UnservedReasons.of(kind, "priority P1", false).sentence());
    }
    assertComplete(UnservedReasons.youthQuotaFull("").sentence());
    for (Trait.Kind kind : Trait.Kind.values()) {
      assertThat(kind.label().french()).isNotBlank();
      assertThat(kind.label().english()).isNotBlank();
    }
  }

  @Test
  void everyCause_readsWell() {
    DeficientSet few = set(3, 3, 1, List.of("association A", "programme P"));
    Swap swap = new Swap(List.of(new Swap.Move(Y1, M1)), Y2);
    List<Cause> causes = List.of(
        new Cause.QuotasContradict(),
        new Cause.NoRoute(),
        new Cause.ExcludedByRule(
            "consent", new Reason("CONSENT", new Text("consentement manquant", "no consent"))),
        new Cause.NoEligibleMentor(
            List.of(new Reason("DISTANCE", new Text("trop loin", "too far away")))),
        new Cause.NotChosen(),
        new Cause.Outranked(1, 0, swap, few),
        new Cause.Outranked(1, 0, new Swap(List.of(), Y2), null),
        new Cause.QuotaFull("association A", few, UnservedReasons.quotaFull("association A")),
        new Cause.QuotaFull("priority", null, UnservedReasons.youthQuotaFull("priority P1")),
        new Cause.TooFewPlaces(set(2, 1, 0, List.of()), UnservedReasons.PLACES_TAKEN),
        new Cause.NotReached(
            new Cause.TooFewPlaces(set(1, 0, 0, List.of()), UnservedReasons.PLACES_TAKEN)));
    assertThat(causes.stream().map(Object::getClass).distinct())
        .containsExactlyInAnyOrder(Cause.class.getPermittedSubclasses());
    causes.forEach(cause -> assertComplete(why(cause)));
    assertThat(why(causes.get(9)).english())
        .contains("These 2 youths have only one place among all mentors eligible for them.");
    assertThat(why(causes.get(7)).french())
        .contains("Ces 3 jeunes n'ont que 2 places")
        .contains("compte tenu des quotas : association A, programme P");
    assertThat(why(causes.get(5)).english())
        .contains("y1 would have m1 and y2 would be left without one.");
  }

  @Test
  void everyCost_readsWell() {
    assertComplete(new SwapCost(List.of(0), 0, List.of(), List.of(), List.of()).text());
    SwapCost score = new SwapCost(List.of(0, 0), 1_234_500, List.of(), List.of(), List.of());
    assertComplete(score.text());
    assertThat(score.text().french()).contains("1,235 points");
    assertComplete(new SwapCost(List.of(0), -5, List.of(), List.of(), List.of()).text());
    SwapCost coverage = new SwapCost(List.of(1, -1), 7, List.of(Y2), List.of(Y1), List.of());
    assertComplete(coverage.text());
    assertThat(coverage.coverageSuffers()).isTrue();
    assertThat(coverage.text().english())
        .isEqualTo(
            "There would be 1 youth of tier 1 fewer, 1 youth of tier 2 more with a mentor (then without one: y2).");
    assertThat(new SwapCost(List.of(-1, 1), 7, List.of(), List.of(), List.of()).coverageSuffers())
        .isFalse();
    assertComplete(new OtherMentor(M1, 5, List.of(Y2), 1, score).text());
    assertComplete(new OtherMentor(M1, 5, List.of(), 1, null).text());
    assertThat(new TightQuota("collective A", 3, 0, 3, List.of(0L), 2_000_000)
            .text()
            .french())
        .isEqualTo("collectif A : 3 / 3, complet, une place y vaut 2 points");
    TreeMap<String, Object> set = new TreeMap<>();
    set.put("maxKm", 30);
    set.put("kinds", List.of("b3", "b2"));
    set.put("none", List.of());
    Exclusion far = new Exclusion(
        "distance", new Reason("DISTANCE", new Text("Trop loin.", "Too far away.")), set, true);
    assertThat(far.text().english())
        .isEqualTo("Too far away (not known) (kinds = b3|b2, maxKm = 30)");
    for (WhyNot.Verdict verdict : WhyNot.Verdict.values()) {
      List<Exclusion> exclusions =
          verdict == WhyNot.Verdict.EXCLUDED ? List.of(far) : Collections.emptyList();
      WhyNot.Weighing weighing = exclusions.isEmpty()
          ? new WhyNot.Weighing(5, new Rank(1, 2), 0, List.of(Y2), 0L, score)
          : null;
      assertComplete(new WhyNot(Y1, M1, verdict, exclusions, weighing, Standing.OPTIMAL).text());
    }
  }

  @Test
  void toString_showsNoTrait() {
    Trait trait = new Trait(Trait.Kind.NEED, "orientation", 12, 12);
    assertThat(trait.text(java.util.Locale.ENGLISH)).isEqualTo("all: need orientation");
    assertThat(trait.toString()).doesNotContain("orientation");
    DeficientSet set = new DeficientSet(
        List.of(Y1), List.of(M1), 0, 0, 1, List.of(), Scope.KEPT_CANDIDATES, List.of(trait));
    assertThat(set.toString()).doesNotContain("orientation");
  }
}
