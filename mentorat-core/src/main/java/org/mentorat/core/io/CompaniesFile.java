package org.mentorat.core.io;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Company;
import org.mentorat.model.CompanyId;

/** {@code companies.json}; its schema is {@code schema/companies.schema.json}. */
final class CompaniesFile {
  private CompaniesFile() {}

  static List<Company> read(JsonFields document) throws UnreadableFileException {
    List<Company> companies = new ArrayList<>();
    Set<CompanyId> ids = new HashSet<>();
    for (JsonFields fields : document.objects("companies")) {
      CompanyId id = fields.record(() -> CompanyId.of(fields.requiredText("id")));
      String name = fields.text("name");
      List<String> aliases = fields.texts("aliases");
      Map<AssociationId, Integer> people = new TreeMap<>();
      JsonFields counts = fields.object("peopleByAssociation");
      if (counts != null) {
        for (String key : counts.keys()) {
          AssociationId association = counts.record(() -> AssociationId.of(key));
          Integer count = counts.number(key);
          if (association != null && count != null) {
            people.put(association, count);
          }
        }
      }
      fields.finish();
      if (id == null) {
        continue;
      }
      Company company = fields.record(() -> Company.builder(id)
          .name(name == null ? id.value() : name)
          .aliases(aliases == null ? List.of() : aliases)
          .peopleByAssociation(people)
          .build());
      if (company != null) {
        companies.add(company);
      }
      if (!ids.add(id)) {
        fields.problem(
            "id", "id.repeated", "une entreprise par identifiant", "one company with this id");
      }
    }
    document.finishDocument();
    return companies;
  }

  static Map<String, Object> write(List<Company> companies) {
    return AssociationsFile.document(
        "companies", companies.stream().map(CompaniesFile::write).toList());
  }

  private static Map<String, Object> write(Company company) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("id", company.id().value());
    out.put("name", company.name());
    out.put("aliases", List.copyOf(company.aliases()));
    Map<String, Object> people = new LinkedHashMap<>();
    company
        .peopleByAssociation()
        .forEach((association, count) -> people.put(association.value(), count));
    out.put("peopleByAssociation", people);
    return out;
  }
}
