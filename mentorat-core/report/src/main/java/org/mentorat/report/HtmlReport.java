package org.mentorat.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.io.AssociationFileNames;
import org.mentorat.core.io.AtomicFile;
import org.mentorat.core.result.MatchResult;
import org.mentorat.core.result.Proposal;
import org.mentorat.core.result.Unserved;
import org.mentorat.model.AssociationId;
import org.mentorat.report.page.Page;
import org.mentorat.report.page.Section;

/**
 * Writes the report of a run as one HTML page that needs nothing else: no network, no script. It prints, reads on a phone, and speaks French
 * or English. Names no youth and no mentor, and holds no number of one to nine of them. The same content gives the same bytes.
 *
 * <p>Immutable, thread-safe: make one and keep it, for it holds the templates and the map.
 */
public final class HtmlReport {
  private final Templates templates = Templates.load();
  private final DepartmentMap map = DepartmentMap.load();

  private HtmlReport() {}

  /** Loads templates and map, which takes some tenths of a second. */
  public static HtmlReport create() {
    return new HtmlReport();
  }

  /** Writes the page to a file, whole or not at all; {@code locale}: French, or English. */
  public void write(ReportContent content, Locale locale, Path file) throws IOException {
    String html = html(content, locale);
    AtomicFile.write(file, out -> out.write(html.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Writes a page for each association into a folder, and returns them in ascending order of association: its proposals and its youths
   * without one by id, with their reasons, and nothing of any other association. Files are called as the review sheets are. Pages of an
   * earlier run are replaced or removed, for nobody could tell them from new ones.
   */
  public List<Path> writeByAssociation(MatchResult result, Locale locale, Path folder)
      throws IOException {
    Phrases phrases = Phrases.in(locale);
    SortedMap<String, List<Proposal>> proposals = new TreeMap<>();
    SortedMap<String, List<Unserved>> unserved = new TreeMap<>();
    result.cohort().associations().forEach(a -> proposals.put(a.id().value(), new ArrayList<>()));
    for (Proposal p : result.proposals()) {
      proposals.computeIfAbsent(key(p.association()), k -> new ArrayList<>()).add(p);
    }
    for (Unserved u : result.unserved()) {
      String key = key(u.association());
      unserved.computeIfAbsent(key, k -> new ArrayList<>()).add(u);
      proposals.computeIfAbsent(key, k -> new ArrayList<>());
    }
    Homes homes = new Homes(result);
    AssociationFileNames names = new AssociationFileNames(locale);
    List<Path> written = new ArrayList<>();
    for (Map.Entry<String, List<Proposal>> entry : proposals.entrySet()) {
      String id = entry.getKey();
      AssociationPage page = new AssociationPage(
          result,
          id.isEmpty() ? null : new AssociationId(id),
          homes,
          entry.getValue(),
          unserved.getOrDefault(id, List.of()),
          phrases);
      Path file = folder.resolve(names.of(id) + ".html");
      byte[] html = templates.page(page.page()).getBytes(StandardCharsets.UTF_8);
      AtomicFile.write(file, out -> out.write(html));
      written.add(file);
    }
    removeStale(folder, written);
    return written;
  }

  private static String key(@Nullable AssociationId association) {
    return association == null ? "" : association.value();
  }

  private static void removeStale(Path folder, List<Path> written) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> stale;
    try (Stream<Path> files = Files.list(folder)) {
      stale = files
          .filter(file -> file.toString().endsWith(".html") && !written.contains(file))
          .toList();
    }
    for (Path file : stale) {
      Files.delete(file);
    }
  }

  /** The page. */
  public String html(ReportContent content, Locale locale) {
    return templates.page(page(content, Phrases.in(locale)));
  }

  /** What the page says, before it becomes HTML. */
  Page page(ReportContent content, Phrases phrases) {
    MatchResult result = content.result();
    List<Section> sections = new ArrayList<>();
    sections.add(OverviewSection.of(content, phrases));
    MapSection.of(content, map, phrases).ifPresent(sections::add);
    sections.add(UnservedSection.of(content, map, phrases));
    content.plan().ifPresent(plan -> sections.add(PlanSection.of(plan, content, map, phrases)));
    sections.add(FairnessSection.of(content, phrases));
    sections.add(AssociationSection.of(content, phrases));
    CompanySection.of(content, phrases).ifPresent(sections::add);
    sections.add(QualitySection.of(content, phrases));
    sections.add(MethodSection.of(content, phrases));
    int associations = result.cohort().associations().size();
    String lead = phrases.youths(result.cohort().youths().size()) + ", "
        + phrases.mentors(result.cohort().mentors().size())
        + (associations == 0
            ? ""
            : ", "
                + phrases.count(
                    associations, "association", "associations", "association", "associations"));
    boolean drawn = sections.stream().anyMatch(s -> s.id().equals("map"));
    return new Page(
        phrases.of("fr", "en"),
        phrases.of("Campagne du ", "Campaign of ") + phrases.day(result.cohort().date()),
        lead,
        phrases.of("Aller au contenu", "Skip to the content"),
        phrases.of("Sommaire", "Contents"),
        sections,
        drawn
            ? map.departments().stream()
                .filter(d -> !d.overseas())
                .map(d -> new Page.Outline(d.code(), d.path()))
                .toList()
            : List.of(),
        footer(content, drawn, phrases));
  }

  private static List<String> footer(ReportContent content, boolean drawn, Phrases phrases) {
    List<String> footer = new ArrayList<>();
    footer.add(phrases.of(
        "Écrit par Mentorat, bibliothèque libre (licence Apache 2.0).",
        "Written by Mentorat, an open library (Apache License 2.0)."));
    if (drawn) {
      footer.add(
          phrases.of(
              "Contours des départements : Admin Express (IGN), simplifiés ; Licence Ouverte 2.0 (Etalab).",
              "Outlines of departments: Admin Express (IGN), simplified; Licence Ouverte 2.0 (Etalab)."));
    }
    footer.add(content.gazetteer().attribution());
    return footer;
  }
}
