package org.mentorat.core.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Company;
import org.mentorat.model.CompanyId;
import org.mentorat.model.Mentor;

/** Partner companies, and how their people write the employer's name. Immutable. */
final class Employers {
  private static final int NATIONAL_MENTORS = 120_000;

  private static final List<String> KINDS =
      List.of("Ateliers", "Groupe", "Banque", "Cabinet", "Réseau", "Énergies", "Transports");
  private static final List<String> NAMES = List.of(
      "Alizé",
      "Boréal",
      "Cèdre",
      "Dorian",
      "Émeraude",
      "Faubourg",
      "Garance",
      "Horizon",
      "Iris",
      "Jonquille",
      "Léman",
      "Mistral",
      "Nacre",
      "Océane",
      "Pléiade",
      "Rivage",
      "Sémaphore",
      "Tilleul");

  private final List<Company> companies;
  private final Choice<Company> bySize;

  private Employers(List<Company> companies) {
    this.companies = companies;
    // Large companies send most people: the sizes follow Zipf's law.
    double[] weights = new double[companies.size()];
    for (int c = 0; c < weights.length; c++) {
      weights[c] = 1.0 / (c + 3);
    }
    this.bySize = new Choice<>(companies, weights);
  }

  static Employers draw(CohortShape shape, int mentorCount, Draw draw) {
    double scaled = shape.nationalCompanies() * (mentorCount / (double) NATIONAL_MENTORS);
    int count = StrictMath.max(3, (int) StrictMath.rint(scaled));
    List<Company> companies = new ArrayList<>(count);
    for (int c = 0; c < count; c++) {
      companies.add(company(c, draw.child(c)));
    }
    return new Employers(companies);
  }

  private static Company company(int c, Draw draw) {
    String core =
        NAMES.get(c % NAMES.size()) + (c < NAMES.size() ? "" : " " + (c / NAMES.size() + 1));
    String name = draw.oneOf(KINDS) + " " + core;
    return Company.builder(Landscape.numbered("C", c, 5))
        .name(name)
        .aliases(name.toUpperCase(Locale.ROOT), name + " SA", core + " France")
        .build();
  }

  List<CompanyId> ids() {
    return companies.stream().map(Company::id).toList();
  }

  /** The employer of somebody at a partner company. */
  Employer employer(CohortShape shape, Draw draw) {
    Company company = bySize.draw(draw);
    if (!draw.chance(shape.share(Share.EMPLOYER_BY_ALIAS))) {
      return new Employer(company.name(), company.id());
    }
    List<String> aliases = List.copyOf(company.aliases());
    int spelling = draw.between(0, aliases.size());
    // One spelling in some is none that the company is known by: somebody has to resolve it.
    return spelling == aliases.size()
        ? new Employer("Sté " + company.name() + " (siège)", null)
        : new Employer(aliases.get(spelling), company.id());
  }

  /** The companies with their people among these mentors. */
  List<Company> withPeopleOf(List<Mentor> mentors) {
    Map<CompanyId, Map<AssociationId, Integer>> people = new TreeMap<>();
    for (Mentor mentor : mentors) {
      CompanyId company = mentor.company();
      AssociationId association = mentor.association();
      if (company != null && association != null) {
        people.computeIfAbsent(company, c -> new TreeMap<>()).merge(association, 1, Integer::sum);
      }
    }
    return companies.stream()
        .map(company -> Company.builder(company.id())
            .name(company.name())
            .aliases(company.aliases())
            .peopleByAssociation(people.getOrDefault(company.id(), Map.of()))
            .build())
        .toList();
  }

  /**
   * An employer as a mentor gives it.
   *
   * @param company the company that it was recognised as; null: it was not
   */
  record Employer(String written, @Nullable CompanyId company) {}
}
