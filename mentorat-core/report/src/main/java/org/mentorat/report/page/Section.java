package org.mentorat.report.page;

import java.util.List;

/**
 * A section with its heading.
 *
 * @param id unique on the page; lower-case letters, digits and hyphens
 * @param blocks what stands in it, in order
 */
public record Section(String id, String heading, List<Block> blocks) {
  /** Copies the list. */
  public Section {
    blocks = List.copyOf(blocks);
  }
}
