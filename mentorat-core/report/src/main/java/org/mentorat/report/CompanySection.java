package org.mentorat.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mentorat.core.result.MatchResult;
import org.mentorat.model.Company;
import org.mentorat.model.CompanyId;
import org.mentorat.report.page.Block;
import org.mentorat.report.page.Section;

/** Partner companies: how many of their people mentor in this run. Those with fewer than ten are counted together. */
final class CompanySection {
  private CompanySection() {}

  /** Empty where the campaign has no company. */
  static Optional<Section> of(ReportContent content, Phrases phrases) {
    MatchResult result = content.result();
    if (result.cohort().companies().isEmpty()) {
      return Optional.empty();
    }
    Supply supply = Supply.of(result, mentor -> {
      CompanyId company = mentor.company();
      return company == null ? "" : company.value();
    });
    Cells cells = new Cells(phrases);
    List<Block.Row> rows = new ArrayList<>();
    int others = 0;
    for (Company company : result.cohort().companies()) {
      String id = company.id().value();
      Supply.Offer offer = supply.of(id);
      if (!supply.told(id) || offer.mentors() == 0) {
        others++;
        continue;
      }
      rows.add(new Block.Row(
          company.name(),
          List.of(
              cells.number(offer.mentors()),
              cells.number(offer.places()),
              supply.matchedTold(id) ? cells.number(offer.matched()) : Cells.NONE)));
    }
    List<Block> blocks = new ArrayList<>();
    if (rows.isEmpty()) {
      blocks.add(new Block.Paragraph(
          phrases.of(
              "Aucune entreprise partenaire n'a dix mentors disponibles ou plus.",
              "No partner company has ten or more mentors available."),
          false));
    } else {
      blocks.add(new Block.Table(
          phrases.of("Mentors par entreprise partenaire", "Mentors by partner company"),
          List.of(
              new Block.Head(phrases.of("Entreprise", "Company"), false),
              new Block.Head(phrases.of("Mentors disponibles", "Mentors available"), true),
              new Block.Head(phrases.of("Places", "Places"), true),
              new Block.Head(phrases.of("Avec une proposition", "With a proposal"), true)),
          rows,
          MethodSection.withheld(phrases)));
    }
    if (others > 0) {
      blocks.add(new Block.Paragraph(
          phrases.of(
                  "Entreprises sans mentor disponible, ou dont le nombre n'est pas communiqué : ",
                  "Companies without an available mentor, or whose number is withheld: ")
              + phrases.number(others) + ".",
          true));
    }
    return Optional.of(new Section(
        "companies", phrases.of("Entreprises partenaires", "Partner companies"), blocks));
  }
}
