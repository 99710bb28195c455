package org.mentorat.core.builtin.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.builtin.columns.Spelling;
import org.mentorat.model.Company;
import org.mentorat.model.CompanyId;
import org.mentorat.model.Mentor;
import org.mentorat.model.Reason;
import org.mentorat.model.Text;
import org.mentorat.spi.BindingContext;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.OnUnknown;
import org.mentorat.spi.RuleInfo;
import org.mentorat.spi.Side;
import org.mentorat.spi.Verdict;

/**
 * The two do not belong to the same organisation, where one could be the other's superior. Organisations are the same if their spellings
 * are ({@link Spelling#organisation}) or if both are spellings of one company.
 *
 * <p>Who names no organisation is taken to have none, so that the verdict is never unknown: most sheets leave the field empty, and a
 * flag on nearly every proposal would hide the flags that matter.
 */
final class SameOrganisationRule implements EligibilityRule {
  private static final RuleInfo INFO = new RuleInfo(
      "sameOrganisation",
      "1",
      new Text("même organisation", "same organisation"),
      new Reason(
          "SAME_ORGANISATION",
          new Text(
              "Le jeune et le mentor appartiennent à la même organisation.",
              "Youth and mentor belong to the same organisation.")),
      RuleInfo.Nature.COMFORT,
      Side.PAIR,
      OnUnknown.ADMIT,
      true,
      List.of(),
      Set.of("youth.organisation", "mentor.employer", "mentor.company", "companies"));

  private static final int NONE = -1;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Bound bind(BindingContext context, List<Mentor> mentors) {
    Organisations organisations = new Organisations(context.companies());
    int[] employer = new int[mentors.size()];
    int[] company = new int[mentors.size()];
    for (int m = 0; m < employer.length; m++) {
      employer[m] = organisations.intern(mentors.get(m).employer());
      company[m] = organisations.numberOf(mentors.get(m).company());
    }
    Row admit = Verdicts.alwaysInColumns(Verdict.ADMIT);
    Map<Integer, int[]> membersOf = membersOf(employer, company);
    return youth -> {
      String written = youth.organisation();
      if (written == null) {
        return admit;
      }
      int own = organisations.find(written);
      int @Nullable [] members = membersOf.get(own);
      if (members == null) {
        return admit;
      }
      return Verdicts.inColumns(
          mentor ->
              employer[mentor] == own || company[mentor] == own ? Verdict.EXCLUDE : Verdict.ADMIT,
          (unknownToo, from, to) -> Verdicts.everybodyBut(members, from, to));
    };
  }

  /** The mentors of each organisation, by its number. */
  private static Map<Integer, int[]> membersOf(int[] employer, int[] company) {
    Map<Integer, IntStream.Builder> members = new HashMap<>();
    for (int m = 0; m < employer.length; m++) {
      if (employer[m] != NONE) {
        members.computeIfAbsent(employer[m], o -> IntStream.builder()).add(m);
      }
      if (company[m] != NONE && company[m] != employer[m]) {
        members.computeIfAbsent(company[m], o -> IntStream.builder()).add(m);
      }
    }
    Map<Integer, int[]> arrays = new HashMap<>();
    members.forEach(
        (organisation, builder) -> arrays.put(organisation, builder.build().toArray()));
    return arrays;
  }

  /** Numbers of organisations: all spellings of a company have the same. Filled while binding, only read afterwards. */
  private static final class Organisations {
    /** Of an organisation that no mentor belongs to. */
    private static final int NOWHERE = -2;

    private final Map<String, Integer> bySpelling = new HashMap<>();
    private final Map<CompanyId, Integer> byCompany = new HashMap<>();

    /** A spelling that two companies claim goes to the first. */
    Organisations(List<Company> companies) {
      for (Company company : companies) {
        int number = byCompany.size();
        byCompany.put(company.id(), number);
        bySpelling.putIfAbsent(Spelling.organisation(company.name()), number);
        for (String alias : company.aliases()) {
          bySpelling.putIfAbsent(Spelling.organisation(alias), number);
        }
      }
    }

    int intern(@Nullable String written) {
      if (written == null) {
        return NONE;
      }
      String spelling = Spelling.organisation(written);
      int fresh = byCompany.size() + bySpelling.size();
      Integer number = bySpelling.putIfAbsent(spelling, fresh);
      return number == null ? fresh : number;
    }

    int numberOf(@Nullable CompanyId company) {
      return company == null ? NONE : byCompany.getOrDefault(company, NONE);
    }

    int find(String written) {
      return bySpelling.getOrDefault(Spelling.organisation(written), NOWHERE);
    }
  }
}
