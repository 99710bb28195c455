package org.mentorat.core.builtin.scorers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mentorat.core.builtin.Campaign;
import org.mentorat.model.Association;
import org.mentorat.model.Availability;
import org.mentorat.model.MeetingMode;
import org.mentorat.model.Mentor;
import org.mentorat.model.MentorId;
import org.mentorat.model.Need;
import org.mentorat.model.Programme;
import org.mentorat.model.Text;
import org.mentorat.model.Youth;
import org.mentorat.model.YouthId;
import org.mentorat.spi.ScoreTable;
import org.mentorat.spi.Scorer;

/** Scores and sentences, worked out by hand. */
class ScorerCasesTest {
  private static final Campaign NOBODY = new Campaign();

  private static Youth.Builder youth() {
    return Youth.builder("y");
  }

  private static Mentor.Builder mentor() {
    return Mentor.builder("m");
  }

  private static double score(String scorer, Youth.Builder youth, Mentor.Builder mentor) {
    return NOBODY.score(scorer, Map.of(), youth.build(), mentor.build());
  }

  private static Text explain(String scorer, Youth.Builder youth, Mentor.Builder mentor) {
    return NOBODY
        .bind(Campaign.scorer(scorer), Map.of(), List.of(mentor.build()))
        .row(youth.build())
        .explain(0);
  }

  @Test
  void need_weighsTheFirstChoiceMost() {
    Youth.Builder youth = youth().needs(Need.ORIENTATION, Need.FIRST_JOB, Need.LANGUAGE);
    assertThat(score("need", youth, mentor().expertise(Need.ORIENTATION)))
        .isEqualTo(6.0 / 11, within(1e-15));
    assertThat(score("need", youth, mentor().expertise(Need.LANGUAGE)))
        .isEqualTo(2.0 / 11, within(1e-15));
    assertThat(score("need", youth, mentor().expertise(Need.values()))).isEqualTo(1);
    assertThat(score("need", youth, mentor().expertise(List.of()))).isEqualTo(0);
  }

  @Test
  void need_unknown_isNeutral() {
    assertThat(score("need", youth(), mentor().expertise(Need.LANGUAGE))).isEqualTo(0.5);
    assertThat(score("need", youth().needs(Need.LANGUAGE), mentor())).isEqualTo(0.5);
    assertThat(score("need", youth().needs(List.of()), mentor().expertise(Need.LANGUAGE)))
        .isEqualTo(0.5);
  }

  @Test
  void need_explainsWhichChoicesAreCovered() {
    Youth.Builder youth = youth().needs(Need.ORIENTATION, Need.FIRST_JOB, Need.LANGUAGE);
    assertThat(explain("need", youth, mentor().expertise(Need.LANGUAGE, Need.ORIENTATION)))
        .isEqualTo(new Text(
            "Besoins couverts : orientation (1er choix), langue (3e choix)",
            "Needs covered: orientation (first choice), language (third choice)"));
    assertThat(explain("need", youth, mentor().expertise(List.of()))).isEqualTo(new Text("", ""));
  }

  @Test
  void sector_isTheShareOfTheYouthsTargets() {
    Youth.Builder youth = youth().sectors("Santé", "droit");
    assertThat(score("sector", youth, mentor().sectors("SANTE", "sport", "banque")))
        .isEqualTo(0.5);
    assertThat(score("sector", youth, mentor().sectors("sport"))).isEqualTo(0);
    assertThat(score("sector", youth, mentor())).isEqualTo(0.5);
    assertThat(score("sector", youth(), mentor().sectors("sport"))).isEqualTo(0.5);
    assertThat(explain("sector", youth, mentor().sectors("SANTE")))
        .isEqualTo(new Text("Secteurs visés en commun : Santé", "Target sectors in common: Santé"));
  }

  @Test
  void availability_isTheShareOfEnoughHours() {
    Availability evening = Availability.NONE.with(DayOfWeek.MONDAY, 17, 19);
    Availability week = evening.with(DayOfWeek.TUESDAY, 8, 18);
    Availability all = week.with(DayOfWeek.SUNDAY, 0, 24);
    assertThat(score("availability", youth().availability(week), mentor().availability(evening)))
        .isEqualTo(0.5);
    assertThat(score("availability", youth().availability(week), mentor().availability(week)))
        .isEqualTo(1);
    assertThat(score("availability", youth().availability(week), mentor().availability(all)))
        .as("more than enough counts no more")
        .isEqualTo(1);
    assertThat(score("availability", youth().availability(evening), mentor().availability(all)))
        .as("all that the youth has is enough")
        .isEqualTo(1);
    assertThat(score(
            "availability", youth().availability(Availability.NONE), mentor().availability(all)))
        .isEqualTo(0);
    assertThat(score("availability", youth(), mentor().availability(all))).isEqualTo(0.5);
    assertThat(score("availability", youth().availability(week), mentor())).isEqualTo(0.5);
    assertThat(explain("availability", youth().availability(week), mentor().availability(evening)))
        .isEqualTo(new Text("2 heures communes par semaine", "2 shared hours a week"));
  }

  @Test
  void proximity_fallsWithTheDistance() {
    Youth.Builder youth = youth().commune("10001");
    assertThat(score("proximity", youth, mentor().commune("10001"))).isEqualTo(1);
    assertThat(score("proximity", youth, mentor().commune("10002")))
        .isEqualTo(1 - 10.007 / 30, within(1e-4));
    assertThat(score("proximity", youth, mentor().commune("10003"))).isEqualTo(0);
    assertThat(score("proximity", youth, mentor())).isEqualTo(0.5);
    assertThat(score("proximity", youth(), mentor().commune("10001"))).isEqualTo(0.5);
    assertThat(explain("proximity", youth, mentor().commune("10002")))
        .isEqualTo(new Text("À 10 km", "10 km away"));
    assertThat(explain("proximity", youth, mentor().commune("10001")))
        .isEqualTo(new Text("À moins de 1 km", "Less than 1 km away"));
    assertThat(explain("proximity", youth, mentor()))
        .isEqualTo(new Text("Distance inconnue", "Distance not known"));
  }

  @Test
  void proximity_remote_takesTheBetterWay() {
    Youth.Builder remote = youth().commune("10001").mode(MeetingMode.REMOTE);
    Youth.Builder hybrid = youth().commune("10001").mode(MeetingMode.HYBRID);
    Mentor.Builder far = mentor().commune("30001").mode(MeetingMode.HYBRID);
    Mentor.Builder near = mentor().commune("10002").mode(MeetingMode.HYBRID);
    assertThat(score("proximity", remote, far)).isEqualTo(1);
    assertThat(score("proximity", hybrid, far)).isEqualTo(0.5);
    assertThat(score("proximity", hybrid, near)).isEqualTo(1 - 10.007 / 30, within(1e-4));
    assertThat(score("proximity", remote, mentor().commune("10001").mode(MeetingMode.IN_PERSON)))
        .as("no way to meet")
        .isEqualTo(0);
    assertThat(explain("proximity", remote, far))
        .isEqualTo(new Text("À distance, comme souhaité", "Remote, as wished"));
    assertThat(explain("proximity", hybrid, far).english()).isEqualTo("Can meet remotely");
    assertThat(explain("proximity", hybrid, near).english()).isEqualTo("10 km away");
  }

  @Test
  void proximity_programmeInPerson_doesNotMeetRemotely() {
    Programme programme = Programme.builder("p").modes(MeetingMode.IN_PERSON).build();
    Campaign campaign = new Campaign()
        .associations(List.of(Association.builder("a").programmes(programme).build()));
    assertThat(campaign.score(
            "proximity",
            Map.of(),
            youth().commune("10001").mode(MeetingMode.HYBRID).build(),
            mentor().commune("30001").mode(MeetingMode.HYBRID).programme("p").build()))
        .isEqualTo(0);
  }

  @Test
  void duration_countsMonthsTwiceAndHoursOnce() {
    Youth.Builder youth = youth().wantedMonths(10).meetingsPerMonth(4);
    assertThat(score("duration", youth, mentor().commitmentMonths(5).hoursPerMonth(2)))
        .isEqualTo(0.5);
    assertThat(score("duration", youth, mentor().commitmentMonths(12).hoursPerMonth(8)))
        .isEqualTo(1);
    assertThat(score("duration", youth, mentor().commitmentMonths(10)))
        .isEqualTo(2.5 / 3, within(1e-15));
    assertThat(score("duration", youth(), mentor())).isEqualTo(0.5);
    assertThat(explain("duration", youth, mentor().commitmentMonths(5)))
        .isEqualTo(new Text(
            "Engagement de 5 mois pour 10 souhaités", "Committed for 5 months out of 10 wanted"));
  }

  @Test
  void interests_weighsSharedDislikesMore() {
    Youth.Builder youth = youth().interests("sport", "musique").dislikes("foot");
    double liked =
        score("interests", youth, mentor().interests("sport", "musique").dislikes("pluie"));
    double disliked = score("interests", youth, mentor().interests("lecture").dislikes("foot"));
    assertThat(liked).isEqualTo(0.4);
    assertThat(disliked).isEqualTo(0.6);
    assertThat(score("interests", youth, mentor())).isEqualTo(0.5);
    assertThat(score("interests", youth(), mentor().interests("sport"))).isEqualTo(0.5);
    assertThat(explain("interests", youth, mentor().interests("sport").dislikes("foot")))
        .isEqualTo(new Text(
            "Aiment tous deux : sport ; N'aiment ni l'un ni l'autre : foot",
            "Both like: sport; Both dislike: foot"));
  }

  @Test
  void preferences_isTheMeanOfBothSides() {
    assertThat(score("preferences", youth(), mentor())).isEqualTo(0.5);
    assertThat(score("preferences", youth().preferredMentors("m"), mentor().preferredYouths("y")))
        .isEqualTo(1);
    assertThat(score("preferences", youth().preferredMentors("n", "m"), mentor()))
        .isEqualTo(0.625);
    assertThat(score("preferences", youth().preferredMentors("n"), mentor())).isEqualTo(0.25);
    assertThat(score("preferences", youth().preferredMentors("n"), mentor().preferredYouths("z")))
        .isEqualTo(0);
    assertThat(explain(
            "preferences", youth().preferredMentors("n", "m"), mentor().preferredYouths("y")))
        .isEqualTo(new Text(
            "Mentor souhaité par le jeune (2e choix) ; Jeune souhaité par le mentor (1er choix)",
            "Mentor named by the youth (second choice); Youth named by the mentor (first choice)"));
  }

  @Test
  void table_givesWhatItHoldsAndNeutralOtherwise() {
    ScoreTable table = new ScoreTable() {
      @Override
      public double score(YouthId youth, MentorId mentor) {
        return mentor.value().equals("m") ? 0.8 : Double.NaN;
      }

      @Override
      public int size() {
        return 1;
      }
    };
    Scorer scorer = Campaign.scorer("table");
    Scorer.Row row = new Campaign()
        .table("model", table)
        .bind(
            scorer,
            Map.of("name", "model", "neutral", 0.3),
            List.of(mentor().build(), Mentor.builder("n").build()))
        .row(youth().build());
    assertThat(row.score(0)).isEqualTo(0.8);
    assertThat(row.score(1)).isEqualTo(0.3);
    assertThat(row.explain(0)).isEqualTo(new Text("Score fourni : 80 %", "Supplied score: 80 %"));
    assertThat(row.explain(1).french()).isEqualTo("Binôme absent de la table des scores");
  }

  @Test
  void table_missing_saysSo() {
    assertThatThrownBy(
            () -> new Campaign().bind(Campaign.scorer("table"), Map.of("name", "modle"), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("modle");
  }
}
