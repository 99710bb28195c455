package org.mentorat.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.audit.Withholding;
import org.mentorat.core.explain.recruit.CapacityLine;
import org.mentorat.core.explain.recruit.MentorTraits;
import org.mentorat.core.explain.recruit.RecruitLine;
import org.mentorat.core.explain.recruit.RecruitmentPlan;
import org.mentorat.model.Association;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Coded;
import org.mentorat.model.Cohort;
import org.mentorat.model.Programme;
import org.mentorat.model.ProgrammeId;
import org.mentorat.report.page.Block;
import org.mentorat.report.page.Block.Cell;
import org.mentorat.report.page.Section;

/** Whom to recruit, and where to open places. */
final class PlanSection {
  private final Cohort cohort;
  private final DepartmentMap map;
  private final Phrases phrases;
  private final Cells cells;

  private PlanSection(Cohort cohort, DepartmentMap map, Phrases phrases) {
    this.cohort = cohort;
    this.map = map;
    this.phrases = phrases;
    this.cells = new Cells(phrases);
  }

  static Section of(
      RecruitmentPlan plan, ReportContent content, DepartmentMap map, Phrases phrases) {
    return new PlanSection(content.result().cohort(), map, phrases).section(plan);
  }

  private Section section(RecruitmentPlan plan) {
    List<Block> blocks = new ArrayList<>();
    if (plan.unserved() == 0) {
      blocks.add(new Block.Paragraph(
          phrases.of(
              "Chaque jeune a une proposition : il n'y a personne à recruter de plus.",
              "Every youth has a proposal: nobody more needs to be recruited."),
          false));
    } else {
      blocks.add(new Block.Paragraph(
          phrases.of(
              "Chaque ligne est vérifiée : avec ces mentors de plus, et ceux des lignes au-dessus, un nouveau calcul sert autant de jeunes"
                  + " de plus qu'indiqué. Les deux tableaux partent chacun de la campagne telle qu'elle est.",
              "Each line is verified: with these mentors more, and those of the lines above, a fresh run serves as many more youths as"
                  + " stated. The two tables start from the campaign as it is, each on its own."),
          false));
      recruits(plan, blocks);
      places(plan, blocks);
      if (plan.withheld() > 0) {
        blocks.add(new Block.Paragraph(
            phrases.of(
                "Des lignes qui concernent moins de dix jeunes ne sont pas écrites ici.",
                "Lines that are about fewer than ten youths are not written here."),
            true));
      }
    }
    return new Section("plan", phrases.of("Où recruter", "Where to recruit"), blocks);
  }

  private void recruits(RecruitmentPlan plan, List<Block> blocks) {
    blocks.add(
        new Block.Heading("plan-mentors", phrases.of("Mentors à recruter", "Mentors to recruit")));
    if (plan.recruits().isEmpty()) {
      blocks.add(new Block.Paragraph(
          phrases.of(
              "Aucun mentor de plus ne servirait dix jeunes ou davantage : ce qui manque n'est pas là.",
              "No more mentors would serve ten youths or more: what is missing lies elsewhere."),
          false));
      return;
    }
    List<Block.Row> rows = new ArrayList<>();
    int most = plan.recruits().stream().mapToInt(RecruitLine::serves).max().orElse(1);
    for (RecruitLine line : plan.recruits()) {
      MentorTraits traits = line.traits();
      rows.add(new Block.Row(
          where(traits),
          List.of(
              label(traits.need()),
              label(traits.mode()),
              label(traits.status()),
              Cell.of(programme(traits.association(), traits.programme())),
              cells.number(line.mentors()),
              serves(line.serves(), line.atLeast(), most))));
    }
    blocks.add(new Block.Table(
        phrases.of(
            "Mentors à recruter, le plus utile d'abord", "Mentors to recruit, most useful first"),
        List.of(
            new Block.Head(phrases.of("Où", "Where"), false),
            new Block.Head(phrases.of("Pour quel besoin", "For which need"), false),
            new Block.Head(phrases.of("Rencontres", "Meetings"), false),
            new Block.Head(phrases.of("Statut", "Status"), false),
            new Block.Head(phrases.of("Association, programme", "Association, programme"), false),
            new Block.Head("Mentors", true),
            new Block.Head(phrases.of("Jeunes servis de plus", "More youths served"), true)),
        rows,
        ""));
  }

  private String where(MentorTraits traits) {
    String department = traits.department();
    String region = traits.region();
    String language = traits.language();
    String place = department != null
        ? map.name(department) + " (" + department + ")"
        : region != null
            ? phrases.of("région ", "region ") + region
            : phrases.of("partout", "anywhere");
    return FairnessSection.capital(place, phrases)
        + (language == null ? "" : phrases.of(", parlant ", ", speaking ") + language);
  }

  private Cell label(@Nullable Coded value) {
    return value == null
        ? Cell.of(phrases.of("indifférent", "any"))
        : Cell.of(phrases.of(value.label()));
  }

  private String programme(@Nullable AssociationId association, @Nullable ProgrammeId programme) {
    String ofAssociation = association == null
        ? ""
        : cohort
            .association(association)
            .map(Association::name)
            .filter(Objects::nonNull)
            .orElse(association.value());
    if (programme == null
        || (association != null && programme.value().equals(association.value()))) {
      return ofAssociation.isEmpty() ? phrases.of("indifférent", "any") : ofAssociation;
    }
    String ofProgramme = cohort
        .programme(programme)
        .map(Programme::name)
        .filter(Objects::nonNull)
        .orElse(programme.value());
    return ofAssociation.isEmpty() ? ofProgramme : ofAssociation + ", " + ofProgramme;
  }

  private Cell serves(int youths, boolean atLeast, int most) {
    if (Withholding.standard().small(youths)) {
      return new Cell(phrases.of("moins de dix", "under ten"), "none", Block.Bar.NONE);
    }
    int length = (int) Math.round(1000.0 * youths / Math.max(1, most));
    return new Cell(
        (atLeast ? "≥ " : "+") + phrases.number(youths),
        "",
        new Block.Bar(true, length, length, length));
  }

  private void places(RecruitmentPlan plan, List<Block> blocks) {
    blocks.add(new Block.Heading("plan-places", phrases.of("Places à ouvrir", "Places to open")));
    if (plan.capacity().isEmpty()) {
      blocks.add(new Block.Paragraph(
          phrases.of(
              "Aucune place d'association de plus ne servirait d'autres jeunes.",
              "No more places of associations would serve more youths."),
          false));
      return;
    }
    List<Block.Row> rows = new ArrayList<>();
    int most = plan.capacity().stream().mapToInt(CapacityLine::serves).max().orElse(1);
    for (CapacityLine line : plan.capacity()) {
      rows.add(new Block.Row(
          programme(line.association(), line.programme()),
          List.of(
              cells.number(line.coordinators()),
              cells.number(line.places()),
              serves(line.serves(), line.atLeast(), most),
              Cell.of(
                  String.join(", ", line.departments().stream().map(map::name).toList())))));
    }
    blocks.add(new Block.Table(
        phrases.of(
            "Places d'associations à ouvrir, la plus utile d'abord",
            "Places of associations to open, most useful first"),
        List.of(
            new Block.Head(phrases.of("Association, programme", "Association, programme"), false),
            new Block.Head(phrases.of("Coordinateurs de plus", "More coordinators"), true),
            new Block.Head(phrases.of("Places", "Places"), true),
            new Block.Head(phrases.of("Jeunes servis de plus", "More youths served"), true),
            new Block.Head(phrases.of("Surtout dans", "Mostly in"), false)),
        rows,
        ""));
  }
}
