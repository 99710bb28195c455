package org.mentorat.tck;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mentorat.model.Cohort;
import org.mentorat.model.Mentor;
import org.mentorat.model.Youth;
import org.mentorat.spi.Side;

/**
 * Laws that scorers and eligibility rules share. Each compares two ways to the same answers that differ in one respect only, so that what
 * breaks one law is not blamed on another. A part that throws is the matter of one law of its own: the others pass it over.
 */
final class PairLaws {
  private final String name;
  private final Supplier<? extends PairPart> parts;
  private final Function<Cohort, CohortContext> contexts;

  /**
   * @param name kind, id and version for messages
   * @param parts makes a new instance each time
   * @param contexts what it is bound to
   */
  PairLaws(
      String name, Supplier<? extends PairPart> parts, Function<Cohort, CohortContext> contexts) {
    this.name = name;
    this.parts = parts;
    this.contexts = contexts;
  }

  /** The answer is the same when asked again, of the same row and of another row of the same youth. */
  void answersAgain(ContractRule rule, Cohort cohort) {
    Throwing.passedOver(() -> {
      PairPart.Asked asked = bind(cohort);
      for (Youth youth : cohort.youths()) {
        PairPart.Row row = asked.row(youth);
        PairPart.Row other = asked.row(youth);
        for (int m = 0; m < cohort.mentors().size(); m++) {
          Object first = row.answer(m);
          same(rule, first, row.answer(m), youth, cohort.mentors().get(m), "when asked again");
          same(rule, first, other.answer(m), youth, cohort.mentors().get(m), "from a second row");
        }
      }
    });
  }

  /** All rows are prepared first, then asked in turns, from the last mentor to the first. */
  void rowsStandAlone(ContractRule rule, Cohort cohort) {
    Throwing.passedOver(() -> {
      Object[][] expected =
          answers(bind(cohort), cohort.youths(), cohort.mentors().size());
      PairPart.Asked asked = bind(cohort);
      List<PairPart.Row> rows = new ArrayList<>();
      cohort.youths().forEach(youth -> rows.add(asked.row(youth)));
      for (int m = cohort.mentors().size() - 1; m >= 0; m--) {
        for (int y = 0; y < rows.size(); y++) {
          same(
              rule,
              expected[y][m],
              rows.get(y).answer(m),
              cohort.youths().get(y),
              cohort.mentors().get(m),
              "after rows of other youths were prepared");
        }
      }
    });
  }

  /** Several threads ask one bound part at the same time, each through rows of its own. */
  void threadsAgree(ContractRule rule, Cohort cohort) {
    Throwing.passedOver(() -> {
      int youths = cohort.youths().size();
      int mentors = cohort.mentors().size();
      Object[][] expected = answers(bind(cohort), cohort.youths(), mentors);
      PairPart.Asked asked = bind(cohort);
      AtOnce.run(thread -> {
        for (int k = 0; k < 2 * youths; k++) {
          int y = (k + thread) % youths;
          Youth youth = cohort.youths().get(y);
          PairPart.Row row =
              Throwing.told(() -> asked.row(youth)) instanceof PairPart.Row r ? r : m -> "no row";
          for (int m = 0; m < mentors; m++) {
            int mentor = m;
            same(
                rule,
                expected[y][m],
                Throwing.told(() -> row.answer(mentor)),
                youth,
                cohort.mentors().get(m),
                "on another thread");
          }
        }
      });
    });
  }

  /** The mentors stand in another order. */
  void orderPlaysNoPart(ContractRule rule, Cohort cohort) {
    Throwing.passedOver(() -> {
      List<Mentor> mentors = cohort.mentors();
      Object[][] expected = answers(bind(cohort), cohort.youths(), mentors.size());
      List<Mentor> shuffled = new ArrayList<>(mentors);
      Collections.shuffle(shuffled, new Random(mentors.size()));
      List<Mentor> reversed = new ArrayList<>(mentors);
      Collections.reverse(reversed);
      for (List<Mentor> order : List.of(reversed, shuffled)) {
        Object[][] found = answers(bind(cohort, order), cohort.youths(), order.size());
        compare(rule, cohort, mentors, expected, order, found, "in another order of the mentors");
      }
    });
  }

  /** Only the first mentors are there, so that whoever stays keeps the index. */
  void othersPlayNoPart(ContractRule rule, Cohort cohort) {
    Throwing.passedOver(() -> {
      List<Mentor> mentors = cohort.mentors();
      Object[][] expected = answers(bind(cohort), cohort.youths(), mentors.size());
      for (int left = mentors.size() - 1; left > 0; left /= 2) {
        List<Mentor> some = mentors.subList(0, left);
        Object[][] found = answers(bind(cohort, some), cohort.youths(), left);
        compare(rule, cohort, mentors, expected, some, found, "without some other mentors");
      }
    });
  }

  /** The same instance was bound before, to other records of the same ids. */
  void nothingIsRemembered(ContractRule rule, Cohort cohort, long seed) {
    Throwing.passedOver(() -> {
      int mentors = cohort.mentors().size();
      Object[][] expected = answers(bind(cohort), cohort.youths(), mentors);
      Cohort before = CohortDraw.another(cohort, new Random(seed), Flavour.SPARSE);
      PairPart used = parts.get();
      answers(used.bind(contexts.apply(before), before.mentors()), before.youths(), mentors);
      Object[][] found =
          answers(used.bind(contexts.apply(cohort), cohort.mentors()), cohort.youths(), mentors);
      compare(
          rule, cohort, cohort.mentors(), expected, cohort.mentors(), found, "after another run");
    });
  }

  /** No answer depends on the side that {@code side} leaves out. */
  void oneSided(ContractRule rule, Cohort cohort, Side side) {
    Throwing.passedOver(() -> {
      List<Youth> youths = cohort.youths();
      List<Mentor> mentors = cohort.mentors();
      Object[][] found = answers(bind(cohort), youths, mentors.size());
      for (int y = 0; y < youths.size(); y++) {
        for (int m = 0; m < mentors.size(); m++) {
          Object expected =
              side == Side.YOUTH ? found[y][0] : side == Side.MENTOR ? found[0][m] : found[y][m];
          same(
              rule,
              expected,
              found[y][m],
              youths.get(y),
              mentors.get(m),
              side == Side.YOUTH ? "with another mentor" : "with another youth");
        }
      }
    });
  }

  /** Whatever is not declared is replaced, and no answer changes. */
  void readsNothingElse(ContractRule rule, Cohort cohort, DeclaredReads reads, long seed) {
    Throwing.passedOver(() -> {
      Cohort changed =
          reads.withTheRestOf(cohort, CohortDraw.another(cohort, new Random(seed), Flavour.SPARSE));
      int mentors = cohort.mentors().size();
      compare(
          rule,
          cohort,
          cohort.mentors(),
          answers(bind(cohort), cohort.youths(), mentors),
          cohort.mentors(),
          answers(bind(changed), changed.youths(), mentors),
          "where only fields were changed that it does not declare to read, which are all but "
              + reads);
    });
  }

  /** All answers of a new instance, in rows. */
  Object[][] answers(Cohort cohort) {
    return answers(bind(cohort), cohort.youths(), cohort.mentors().size());
  }

  private PairPart.Asked bind(Cohort cohort) {
    return bind(cohort, cohort.mentors());
  }

  private PairPart.Asked bind(Cohort cohort, List<Mentor> mentors) {
    return parts.get().bind(contexts.apply(cohort), mentors);
  }

  private static Object[][] answers(PairPart.Asked asked, List<Youth> youths, int mentors) {
    Object[][] answers = new Object[youths.size()][mentors];
    for (int y = 0; y < answers.length; y++) {
      PairPart.Row row = asked.row(youths.get(y));
      for (int m = 0; m < mentors; m++) {
        answers[y][m] = row.answer(m);
      }
    }
    return answers;
  }

  /** Every mentor of {@code some} has the answers that the same mentor has among {@code mentors}. */
  private void compare(
      ContractRule rule,
      Cohort cohort,
      List<Mentor> mentors,
      Object[][] expected,
      List<Mentor> some,
      Object[][] found,
      String circumstance) {
    for (int y = 0; y < found.length; y++) {
      for (int m = 0; m < some.size(); m++) {
        Mentor mentor = some.get(m);
        // Two mentors whose records are the same still differ by id.
        int at = mentors.indexOf(mentor);
        same(rule, expected[y][at], found[y][m], cohort.youths().get(y), mentor, circumstance);
      }
    }
  }

  private void same(
      ContractRule rule,
      Object expected,
      Object found,
      Youth youth,
      Mentor mentor,
      String circumstance) {
    if (!expected.equals(found)) {
      throw new ContractViolation(
          rule,
          name + " answered " + expected + " for youth " + youth.id() + " and mentor " + mentor.id()
              + ", and " + found + " " + circumstance);
    }
  }
}
