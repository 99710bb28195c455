package org.mentorat.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToIntFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mentorat.core.audit.PublishedFairness.Comparison;
import org.mentorat.core.audit.PublishedFairness.Figures;
import org.mentorat.core.audit.PublishedFairness.Row;
import org.mentorat.core.audit.RunDifference.GroupChange;
import org.mentorat.model.Text;

/**
 * An attacker who knows everything that is written, the totals among it, and looks for tables that fit: no count that is small may be the
 * same in all of them. With 3 in place of 10 as the smallest number, so that tables are small enough to try.
 */
class WithholdingPropertyTest {
  private static final int SMALLEST = 3;

  /** Counts that must stay hidden where they are small, of {@code {served, unserved with an eligible mentor, without}}. */
  private static final List<ToIntFunction<int[]>> SENSITIVE = List.of(
      a -> a[0] + a[1] + a[2], a -> a[0], a -> a[1] + a[2], a -> a[1], a -> a[2], a -> a[0] + a[1]);

  private static Tally tally(int served, int eligible, int without, int waiting) {
    return new Tally(
        served + eligible + without,
        served,
        served + eligible,
        new Sample(served, 50, 10),
        new Sample(served, 1, 1),
        new Sample(Math.min(waiting, served), 30, 5),
        new Sample(Math.min(waiting, eligible + without), 40, 5));
  }

  private static Map<Group, Tally> groups(List<int[]> atoms, Random random) {
    Map<Group, Tally> groups = new LinkedHashMap<>();
    for (int[] a : atoms) {
      String code = "g" + groups.size();
      groups.put(new Group(code, new Text(code, code)), tally(a[0], a[1], a[2], random.nextInt(8)));
    }
    return groups;
  }

  private static Tally total(Map<Group, Tally> groups) {
    return groups.values().stream()
        .reduce(
            Tally.EMPTY,
            (a, b) -> new Tally(
                a.asking() + b.asking(),
                a.served() + b.served(),
                a.eligible() + b.eligible(),
                Sample.EMPTY,
                Sample.EMPTY,
                Sample.EMPTY,
                Sample.EMPTY));
  }

  /** Often one large group, so that something can be written at all. */
  private static List<int[]> draw(Random random) {
    int size = 2 + random.nextInt(random.nextInt(6) == 0 ? 3 : 2);
    List<int[]> atoms = new ArrayList<>();
    while (atoms.size() < size) {
      int[] a = new int[3];
      for (int k = 0; k < 3; k++) {
        a[k] = random.nextInt(4) == 0 ? 0 : random.nextInt(random.nextBoolean() ? 4 : 12);
      }
      if (a[0] + a[1] + a[2] > 0) {
        atoms.add(a);
      }
    }
    return atoms;
  }

  @Property(tries = 3000)
  void noSmallCount_canBeWorkedOut(@ForAll long seed) {
    Random random = new Random(seed);
    List<int[]> atoms = draw(random);
    Map<Group, Tally> groups = groups(atoms, random);
    Tally total = total(groups);
    Withholding withholding = new Withholding(SMALLEST);
    Comparison written = Publication.of(Dimension.TERRITORY, groups, total, withholding);
    if (written.rows().isEmpty()) {
      return; // Then not even the groups are named.
    }
    boolean split =
        !withholding.small(total.unservedEligible()) && !withholding.small(total.withoutMentor());

    List<List<int[]>> options = new ArrayList<>();
    for (int g = 0; g < atoms.size(); g++) {
      options.add(near(atoms.get(g), written.rows().get(g).figures()));
    }
    boolean[][] open = new boolean[atoms.size()][SENSITIVE.size()];
    search(options, 0, new int[3], split, new ArrayList<>(), atoms, open);

    for (int g = 0; g < atoms.size(); g++) {
      for (int c = 0; c < SENSITIVE.size(); c++) {
        int count = SENSITIVE.get(c).applyAsInt(atoms.get(g));
        if (count > 0 && count < SMALLEST) {
          assertThat(open[g][c])
              .as(
                  "group %s, count %s of %s, in %s",
                  g, c, atoms.stream().map(java.util.Arrays::toString).toList(), written)
              .isTrue();
        }
      }
    }
  }

  /** What the group may be, by one person more or less in each part, given what is written of it. */
  private static List<int[]> near(int[] truth, Figures figures) {
    List<int[]> options = new ArrayList<>();
    for (int code = 0; code < 27; code++) {
      int[] a = {truth[0] + code % 3 - 1, truth[1] + code / 3 % 3 - 1, truth[2] + code / 9 - 1};
      if (a[0] < 0 || a[1] < 0 || a[2] < 0 || a[0] + a[1] + a[2] == 0) {
        continue;
      }
      if (fits(figures.asking(), a[0] + a[1] + a[2])
          && fits(figures.served(), a[0])
          && fits(figures.eligible(), a[0] + a[1])) {
        options.add(a);
      }
    }
    return options;
  }

  private static boolean fits(@Nullable Integer written, int value) {
    return written == null || written == value;
  }

  private static void search(
      List<List<int[]>> options,
      int group,
      int[] moved,
      boolean split,
      List<int[]> chosen,
      List<int[]> truth,
      boolean[][] open) {
    if (group == options.size()) {
      boolean fits = moved[0] == 0 && moved[1] + moved[2] == 0 && (!split || moved[1] == 0);
      for (int g = 0; fits && g < chosen.size(); g++) {
        for (int c = 0; c < SENSITIVE.size(); c++) {
          open[g][c] |= SENSITIVE.get(c).applyAsInt(chosen.get(g))
              != SENSITIVE.get(c).applyAsInt(truth.get(g));
        }
      }
      return;
    }
    for (int[] option : options.get(group)) {
      int[] more = moved.clone();
      for (int k = 0; k < 3; k++) {
        more[k] += option[k] - truth.get(group)[k];
      }
      chosen.add(option);
      search(options, group + 1, more, split, chosen, truth, open);
      chosen.remove(chosen.size() - 1);
    }
  }

  @Test
  void mostTables_sayMuch() {
    int shown = 0;
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      Map<Group, Tally> groups = groups(draw(random), random);
      shown += (int)
          Publication.of(Dimension.AGE, groups, total(groups), new Withholding(SMALLEST))
              .rows()
              .stream()
              .filter(r -> r.figures().served() != null)
              .count();
    }
    assertThat(shown).isGreaterThan(300);
  }

  @Property(tries = 2000)
  void noMean_standsOnFew_norIsLeftOverOfFew(@ForAll long seed) {
    Random random = new Random(seed);
    Map<Group, Tally> groups = groups(draw(random), random);
    Comparison written =
        Publication.of(Dimension.AGE, groups, total(groups), new Withholding(SMALLEST));
    List<Tally> tallies = List.copyOf(groups.values());
    check(written, tallies, t -> t.score().count(), f -> f.score() != null);
    check(written, tallies, t -> t.waitingServed().count(), f -> f.waitingServed() != null);
    check(written, tallies, t -> t.waitingUnserved().count(), f -> f.waitingUnserved() != null);
  }

  private static void check(
      Comparison written,
      List<Tally> tallies,
      ToIntFunction<Tally> count,
      java.util.function.Predicate<Figures> stands) {
    int hidden = 0;
    int hiddenGroups = 0;
    boolean small = false;
    for (int g = 0; g < written.rows().size(); g++) {
      int people = count.applyAsInt(tallies.get(g));
      if (stands.test(written.rows().get(g).figures())) {
        assertThat(people).isGreaterThanOrEqualTo(SMALLEST);
      } else {
        hidden += people;
        hiddenGroups += people > 0 ? 1 : 0;
        small |= people > 0 && people < SMALLEST;
      }
    }
    boolean anyShown = written.rows().stream().anyMatch(r -> stands.test(r.figures()));
    if (small && anyShown) {
      assertThat(hidden).isGreaterThanOrEqualTo(SMALLEST);
      assertThat(hiddenGroups).isGreaterThan(1);
    }
  }

  @Property(tries = 1000)
  void noSmallChange_canBeWorkedOut(@ForAll long seed) {
    Random random = new Random(seed);
    Map<Group, int[]> parts = new LinkedHashMap<>();
    int size = 2 + random.nextInt(2);
    while (parts.size() < size) {
      int[] row = random.ints(4, 0, random.nextBoolean() ? 4 : 12).toArray();
      row[0]++;
      parts.put(new Group("g" + parts.size(), new Text("", "")), row);
    }
    List<GroupChange> written =
        GroupChanges.published(Dimension.AGE, parts, new Withholding(SMALLEST));
    List<int[]> truth = List.copyOf(parts.values());
    for (int g = 0; g < truth.size(); g++) {
      for (int p = 0; p < 4; p++) {
        int count = truth.get(g)[p];
        if (count > 0 && count < SMALLEST) {
          assertThat(swappable(truth, written, g, p))
              .as(
                  "group %s part %s of %s",
                  g, p, truth.stream().map(java.util.Arrays::toString).toList())
              .isTrue();
        }
      }
    }
  }

  /** Whether another group could have given or taken one person of that part without changing what is written. */
  private static boolean swappable(List<int[]> truth, List<GroupChange> written, int g, int p) {
    if (written.isEmpty()) {
      return true;
    }
    for (int h = 0; h < truth.size(); h++) {
      for (int q = 0; q < 4; q++) {
        boolean open = h != g
            && q != p
            && written.get(g).gained() == null
            && written.get(h).gained() == null;
        if (open
            && ((truth.get(g)[p] > 0 && truth.get(h)[q] > 0)
                || (truth.get(g)[q] > 0 && truth.get(h)[p] > 0))) {
          return true;
        }
        if (open
            && written.get(g).youths() == null
            && written.get(h).youths() == null
            && truth.get(h)[p] > 0) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void threeOfTwelveServed_areWithheld_andSoIsTheNextGroup() {
    Map<Group, Tally> groups = new LinkedHashMap<>();
    int[][] atoms = {{3, 9, 0}, {40, 30, 20}, {300, 200, 100}};
    for (int[] a : atoms) {
      groups.put(new Group("g" + groups.size(), new Text("", "")), tally(a[0], a[1], a[2], 1000));
    }
    List<Row> rows = Publication.of(Dimension.GENDER, groups, total(groups), Withholding.standard())
        .rows();

    assertThat(rows.get(0).figures().asking()).isEqualTo(12);
    assertThat(rows.get(0).figures().served()).isNull();
    assertThat(rows.get(0).figures().rate()).isNull();
    assertThat(rows.get(0).figures().score()).isNull();
    assertThat(rows.get(1).figures().asking()).isEqualTo(90);
    assertThat(rows.get(1).figures().served()).isNull();
    assertThat(rows.get(2).figures().served()).isEqualTo(300);
    assertThat(rows.get(2).figures().rate()).isNotNull();
  }
}
