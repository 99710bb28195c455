package org.mentorat.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorat.core.policy.Policy;
import org.mentorat.core.policy.RoutingMode;
import org.mentorat.core.result.MatchResult;
import org.mentorat.model.Association;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Cohort;
import org.mentorat.model.Mentor;
import org.mentorat.model.MentorId;
import org.mentorat.model.Programme;
import org.mentorat.model.ProgrammeId;
import org.mentorat.model.Youth;

/** Each page holds all rows of its association and nothing of any other: every id and name is a canary. */
class AssociationPagesTest {
  private static final HtmlReport REPORT = HtmlReport.create();

  @TempDir
  private Path folder = Path.of("");

  /** Routes of unaffiliated youths span several associations, so that alternatives do too. */
  private static MatchResult joint() {
    Cohort cohort = Campaigns.COHORT;
    List<Association> associations = cohort.associations().stream()
        .map(a -> a.toBuilder()
            .name("[canary " + a.id() + "]")
            .programmes(a.programmes().stream().map(p -> renamed(p)).toList())
            .build())
        .toList();
    List<Youth> youths = new ArrayList<>();
    for (Youth youth : cohort.youths().subList(0, 600)) {
      youths.add(youth.toBuilder()
          .association((AssociationId) null)
          .programme((ProgrammeId) null)
          .build());
    }
    Cohort open = Cohort.on(cohort.date())
        .youths(youths)
        .mentors(cohort.mentors())
        .associations(associations)
        .companies(cohort.companies())
        .build();
    return Campaigns.MENTORAT.match(
        open, Policy.defaults().routingMode(RoutingMode.JOINT).build());
  }

  private static Programme renamed(Programme programme) {
    return new Programme(
        programme.id(),
        "[canary " + programme.id() + "]",
        programme.ages(),
        programme.situations(),
        programme.needs(),
        programme.territories(),
        programme.priorityCriteria(),
        programme.minimumLevel(),
        programme.minimumMonths(),
        programme.modes(),
        programme.mentorStatuses(),
        programme.mentorMinimumAge(),
        programme.mentorsPerYouth(),
        programme.youthsPerMentor(),
        programme.places());
  }

  @Test
  void page_holdsItsRowsAndNothingOfTheOthers() throws IOException {
    for (MatchResult result : List.of(joint(), Campaigns.RESULT)) {
      List<Path> files = REPORT.writeByAssociation(result, Locale.FRENCH, folder);
      assertThat(files)
          .hasSizeGreaterThanOrEqualTo(result.cohort().associations().size());
      // Some mentors came through no association: the run routed them.
      Map<MentorId, AssociationId> homes = new HashMap<>();
      result.proposals().forEach(p -> {
        if (p.association() != null) {
          homes.put(p.mentor(), p.association());
        }
      });
      int alternatives = 0;
      for (Association association : result.cohort().associations()) {
        String html = Files.readString(folder.resolve(association.id().value() + ".html"));
        Markup.of(html);
        result
            .proposals()
            .forEach(p -> assertThat(html.contains(p.youth().value()))
                .isEqualTo(association.id().equals(p.association())));
        result
            .unserved()
            .forEach(u -> assertThat(html.contains(u.youth().value()))
                .isEqualTo(association.id().equals(u.association())));
        for (Mentor mentor : result.cohort().mentors()) {
          if (!association.id().equals(homes.getOrDefault(mentor.id(), mentor.association()))) {
            assertThat(html).doesNotContain(mentor.id().value());
          } else {
            alternatives += html.contains(mentor.id().value()) ? 1 : 0;
          }
        }
        for (Association other : result.cohort().associations()) {
          if (!other.equals(association)) {
            assertThat(html).doesNotContain("[canary " + other.id() + "]");
          }
        }
      }
      assertThat(alternatives).isPositive();
    }
  }

  @Test
  void stalePages_areRemoved_andOtherFilesStay() throws IOException {
    Files.writeString(folder.resolve("gone.html"), "earlier");
    Files.writeString(folder.resolve("notes.txt"), "mine");
    REPORT.writeByAssociation(Campaigns.RESULT, Locale.ENGLISH, folder);
    assertThat(folder.resolve("gone.html")).doesNotExist();
    assertThat(folder.resolve("notes.txt")).exists();
  }
}
