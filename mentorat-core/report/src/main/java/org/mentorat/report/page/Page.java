package org.mentorat.report.page;

import java.util.List;

/**
 * A whole page.
 *
 * @param lang language of the texts, {@code fr} or {@code en}
 * @param title title of the page and its heading
 * @param lead one sentence below the title
 * @param skip text of the link that skips the contents
 * @param contents what the list of contents is called
 * @param sections the sections in order
 * @param outlines the departments that maps of this page draw; empty: no map
 * @param footer sources and licences
 */
public record Page(
    String lang,
    String title,
    String lead,
    String skip,
    String contents,
    List<Section> sections,
    List<Outline> outlines,
    List<String> footer) {
  /** Copies the lists. */
  public Page {
    sections = List.copyOf(sections);
    outlines = List.copyOf(outlines);
    footer = List.copyOf(footer);
  }

  /** The outline of a department as a path of SVG. */
  public record Outline(String code, String path) {}
}
