package org.mentorat.report;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.mentorat.core.audit.Dimension;
import org.mentorat.core.audit.PublishedFairness.Comparison;
import org.mentorat.core.audit.PublishedFairness.Figures;
import org.mentorat.core.audit.PublishedFairness.Row;
import org.mentorat.core.result.MatchResult;
import org.mentorat.model.Association;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Programme;
import org.mentorat.report.page.Block;
import org.mentorat.report.page.Section;

/** Every association: youths, places, programmes. */
final class AssociationSection {
  private final ReportContent content;
  private final Phrases phrases;
  private final Cells cells;
  private final Supply supply;

  private AssociationSection(ReportContent content, Phrases phrases) {
    this.content = content;
    this.phrases = phrases;
    this.cells = new Cells(phrases);
    Homes homes = new Homes(content.result());
    this.supply = Supply.of(content.result(), mentor -> {
      AssociationId association = homes.of(mentor.id());
      return association == null ? "" : association.value();
    });
  }

  static Section of(ReportContent content, Phrases phrases) {
    return new AssociationSection(content, phrases).section();
  }

  private Section section() {
    MatchResult result = content.result();
    Comparison comparison = content.fairness().by(Dimension.ASSOCIATION);
    List<Block> blocks = new ArrayList<>();
    if (result.cohort().associations().isEmpty()) {
      blocks.add(new Block.Paragraph(
          phrases.of("La campagne n'a pas d'association.", "The campaign has no association."),
          false));
    } else {
      if (!comparison.rows().isEmpty()) {
        blocks.add(table(comparison));
      }
      int number = 0;
      for (Association association : result.cohort().associations()) {
        blocks.add(new Block.Heading("association-" + ++number, name(association)));
        blocks.add(new Block.Terms(terms(association, comparison)));
      }
    }
    return new Section("associations", "Associations", blocks);
  }

  private static String name(Association association) {
    String name = association.name();
    return name == null || name.equals(association.id().value())
        ? association.id().value()
        : name + " (" + association.id().value() + ")";
  }

  private Block table(Comparison comparison) {
    List<Block.Row> rows = new ArrayList<>();
    for (Row row : comparison.rows()) {
      Figures f = row.figures();
      String code = row.group().code();
      rows.add(new Block.Row(
          phrases.of(row.group().label()),
          List.of(
              cells.number(f.asking()),
              cells.number(f.served()),
              cells.rate(f.rate()),
              cells.ratio(f.rate()),
              cells.rate(f.eligibleRate()),
              code.isEmpty() || !supply.told(code)
                  ? Cells.NONE
                  : cells.number(supply.of(code).mentors()),
              code.isEmpty() || !supply.told(code)
                  ? Cells.NONE
                  : cells.number(supply.of(code).places()))));
    }
    return new Block.Table(
        phrases.of("Jeunes et mentors par association", "Youths and mentors by association"),
        List.of(
            new Block.Head("Association", false),
            new Block.Head(phrases.of("Jeunes", "Youths"), true),
            new Block.Head(phrases.of("Servis", "Served"), true),
            new Block.Head(phrases.of("Part servie", "Share served"), true),
            new Block.Head(phrases.of("Rapport au meilleur", "Ratio to the best"), true),
            new Block.Head(
                phrases.of(
                    "Part de ceux qui ont un mentor possible",
                    "Share of those with an eligible mentor"),
                true),
            new Block.Head(phrases.of("Mentors disponibles", "Mentors available"), true),
            new Block.Head(phrases.of("Places", "Places"), true)),
        rows,
        comparison.withheld() ? MethodSection.withheld(phrases) : "");
  }

  private List<Block.Term> terms(Association association, Comparison comparison) {
    String id = association.id().value();
    List<Block.Term> terms = new ArrayList<>();
    Figures f = comparison.row(id).map(Row::figures).orElse(null);
    if (f != null && f.served() != null && f.asking() != null) {
      terms.add(new Block.Term(
          phrases.of("Jeunes servis", "Youths served"),
          phrases.number(f.served())
              + phrases.of(" sur ", " of ")
              + phrases.number(f.asking())
              + (f.rate() == null
                  ? ""
                  : " (" + phrases.percent(f.rate().value())
                      + phrases.of(" ; intervalle à 95 % : ", "; interval of 95%: ")
                      + cells.interval(f.rate()).text() + ")")));
    } else {
      terms.add(new Block.Term(
          phrases.of("Jeunes", "Youths"),
          f != null && f.asking() != null
              ? phrases.number(f.asking())
              : phrases.of("moins de dix, ou non communiqué", "under ten, or withheld")));
    }
    if (f != null && f.score() != null) {
      terms.add(new Block.Term(
          phrases.of("Points en moyenne", "Points on average"),
          cells.mean(f.score()).text()));
    }
    if (f != null && f.waitingUnserved() != null) {
      terms.add(new Block.Term(
          phrases.of("Jours d'attente, non servis", "Days waited, not served"),
          cells.mean(f.waitingUnserved()).text()));
    }
    terms.add(new Block.Term(
        phrases.of("Mentors disponibles", "Mentors available"),
        supply.told(id)
            ? phrases.mentors(supply.of(id).mentors()) + ", "
                + phrases.count(supply.of(id).places(), "place", "places", "place", "places")
            : phrases.of("moins de dix, ou non communiqué", "under ten, or withheld")));
    Integer upper = association.intake().upper();
    if (upper != null) {
      terms.add(new Block.Term(
          phrases.of("Capacité d'accueil", "Intake"),
          phrases.count(
              upper, "binôme au plus", "binômes au plus", "pair at most", "pairs at most")));
    }
    terms.add(new Block.Term(
        phrases.of("Programmes", "Programmes"),
        String.join(
            ", ",
            association.programmes().stream().map(AssociationSection::name).toList())));
    if (association.territories() != null) {
      terms.add(new Block.Term(
          phrases.of("Territoires", "Territories"), String.join(", ", association.territories())));
    }
    List<String> companies = partners(association);
    if (!companies.isEmpty()) {
      terms.add(new Block.Term(
          phrases.of("Entreprises partenaires", "Partner companies"),
          String.join(", ", companies)));
    }
    return terms;
  }

  private static String name(Programme programme) {
    String name = programme.name();
    return name == null ? programme.id().value() : name;
  }

  private List<String> partners(Association association) {
    TreeMap<String, String> names = new TreeMap<>();
    if (association.partnerCompanies() != null) {
      association
          .partnerCompanies()
          .forEach(id -> names.put(
              id.value(),
              content.result().cohort().company(id).map(c -> c.name()).orElse(id.value())));
    }
    content.result().cohort().companies().stream()
        .filter(
            c -> Objects.requireNonNullElse(c.peopleByAssociation().get(association.id()), 0) > 0)
        .forEach(c -> names.put(c.id().value(), c.name()));
    return names.values().stream()
        .sorted(Comparator.comparing(AssociationSection::plain).thenComparing(name -> name))
        .toList();
  }

  /** Without accents, so that É stands with E. */
  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
  }
}
