package org.mentorat.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.audit.Dimension;
import org.mentorat.core.audit.PublishedFairness.Comparison;
import org.mentorat.core.audit.PublishedFairness.Figures;
import org.mentorat.core.audit.PublishedFairness.Rate;
import org.mentorat.core.audit.PublishedFairness.Row;
import org.mentorat.model.Place;
import org.mentorat.report.DepartmentMap.Department;
import org.mentorat.report.page.Block;
import org.mentorat.report.page.Section;

/** Where youths are served and where places are missing, department by department. */
final class MapSection {
  private static final int SHADES = 5;
  private static final int TILES_FROM_BOTTOM = 118;
  private static final int TILE_STEP = 96;
  private static final Set<String> AROUND_PARIS =
      Set.of("75", "77", "78", "91", "92", "93", "94", "95", "60");

  private final Phrases phrases;
  private final DepartmentMap map;
  private final Map<String, Figures> figures = new TreeMap<>();
  private final Supply supply;

  private MapSection(ReportContent content, DepartmentMap map, Phrases phrases) {
    this.phrases = phrases;
    this.map = map;
    Comparison comparison = content.fairness().by(Dimension.DEPARTMENT);
    for (Row row : comparison.rows()) {
      figures.put(row.group().code(), row.figures());
    }
    this.supply = Supply.of(content.result(), mentor -> {
      String commune = mentor.commune();
      return commune == null
          ? ""
          : content.gazetteer().byCode(commune).map(Place::department).orElse("");
    });
  }

  /** Empty where no youth's department is known to be one of France, or may be told. */
  static Optional<Section> of(ReportContent content, DepartmentMap map, Phrases phrases) {
    MapSection section = new MapSection(content, map, phrases);
    boolean any = map.departments().stream().anyMatch(d -> section.asking(d.code()) != null);
    return any ? Optional.of(section.section()) : Optional.empty();
  }

  private Section section() {
    List<Block> blocks = new ArrayList<>();
    Scale rates = new Scale(
        map.departments().stream()
            .map(d -> rate(d.code()))
            .filter(r -> r != null)
            .mapToDouble(r -> r)
            .toArray(),
        0.05,
        1,
        phrases::percent);
    blocks.add(chart(
        "map-rate",
        phrases.of("Part des jeunes servis", "Share of youths served"),
        phrases.of(
            "Carte des départements : plus c'est foncé, plus la part de jeunes servis est grande. Les chiffres sont dans le tableau"
                + " qui suit.",
            "Map of departments: the darker, the larger the share of youths served. The figures are in the table below."),
        rates,
        code -> rate(code)));
    Scale tension = new Scale(
        map.departments().stream()
            .map(d -> tension(d.code()))
            .filter(t -> t != null)
            .mapToDouble(t -> t)
            .toArray(),
        0.5,
        Double.MAX_VALUE,
        value -> phrases.decimal(value, 1));
    blocks.add(chart(
        "map-shortage",
        phrases.of("Jeunes pour une place de mentor", "Youths for one mentor's place"),
        phrases.of(
            "Carte des départements : plus c'est foncé, plus les jeunes sont nombreux pour une place de mentor qui y habite.",
            "Map of departments: the darker, the more youths there are for one place of a mentor who lives there."),
        tension,
        code -> tension(code)));
    blocks.add(new Block.Paragraph(
        phrases.of(
            "Les mentors à distance comptent là où ils habitent, mais servent aussi ailleurs.",
            "Mentors who meet remotely count where they live, but serve elsewhere too."),
        true));
    blocks.add(table());
    return new Section("map", phrases.of("Carte", "Map"), blocks);
  }

  private @Nullable Integer asking(String code) {
    Figures f = figures.get(code);
    return f == null ? null : f.asking();
  }

  private @Nullable Double rate(String code) {
    Figures f = figures.get(code);
    Rate rate = f == null ? null : f.rate();
    return rate == null ? null : rate.value();
  }

  /** Youths for one place; null: withheld, or no place is there. */
  private @Nullable Double tension(String code) {
    Integer asking = asking(code);
    int places = supply.of(code).places();
    return asking == null || !supply.told(code) || places == 0 ? null : asking / (double) places;
  }

  /** A figure of a department; null: there is none. */
  private interface Figure {
    @Nullable
    Double of(String code);
  }

  private Block chart(String id, String title, String text, Scale scale, Figure figure) {
    List<Block.Region> regions = new ArrayList<>();
    List<Block.Region> inset = new ArrayList<>();
    List<Block.Tile> tiles = new ArrayList<>();
    boolean withheld = false;
    boolean nobody = false;
    for (Department department : map.departments()) {
      Double value = figure.of(department.code());
      boolean present = figures.containsKey(department.code());
      String shade = value != null ? scale.shade(value) : present ? "qn" : "qz";
      withheld |= value == null && present;
      nobody |= !present;
      Block.Region region = new Block.Region(
          department.code(),
          shade,
          department.name() + " (" + department.code() + ")" + phrases.colon()
              + (value != null ? scale.text(value) : unknown(present)));
      if (department.overseas()) {
        tiles.add(new Block.Tile(
            region, 12 + TILE_STEP * tiles.size(), map.height() - TILES_FROM_BOTTOM));
      } else {
        regions.add(region);
        if (AROUND_PARIS.contains(department.code())) {
          inset.add(region);
        }
      }
    }
    List<Block.Shade> legend = new ArrayList<>(scale.legend());
    if (withheld) {
      legend.add(new Block.Shade("qn", unknown(true)));
    }
    if (nobody) {
      legend.add(new Block.Shade("qz", unknown(false)));
    }
    return new Block.Chart(
        id, title, text, map.width(), map.height(), regions, inset, tiles, legend);
  }

  private String unknown(boolean present) {
    return present
        ? phrases.of("moins de dix, ou non communiqué", "under ten, or withheld")
        : phrases.of("aucun jeune", "no youth");
  }

  private Block table() {
    Cells cells = new Cells(phrases);
    List<Block.Row> rows = new ArrayList<>();
    int left = 0;
    for (Map.Entry<String, Figures> entry : figures.entrySet()) {
      String code = entry.getKey();
      Figures f = entry.getValue();
      if (f.asking() == null) {
        left++;
        continue;
      }
      Double tension = tension(code);
      rows.add(new Block.Row(
          code.isEmpty()
              ? phrases.of("Non renseigné", "Not known")
              : map.name(code) + " (" + code + ")",
          List.of(
              cells.number(f.asking()),
              cells.number(f.served()),
              cells.rate(f.rate()),
              supply.told(code) ? cells.number(supply.of(code).places()) : Cells.NONE,
              tension == null ? Cells.NONE : Block.Cell.of(phrases.decimal(tension, 1)))));
    }
    String note = MethodSection.withheld(phrases)
        + (left == 0
            ? ""
            : " "
                + phrases.of(
                    "Départements non listés pour cette raison : ",
                    "Departments that are not listed for that reason: ")
                + phrases.number(left)
                + ".");
    return new Block.Table(
        phrases.of("Jeunes et places par département", "Youths and places by department"),
        List.of(
            new Block.Head(phrases.of("Département", "Department"), false),
            new Block.Head(phrases.of("Jeunes", "Youths"), true),
            new Block.Head(phrases.of("Servis", "Served"), true),
            new Block.Head(phrases.of("Part servie", "Share served"), true),
            new Block.Head(phrases.of("Places de mentors", "Mentors' places"), true),
            new Block.Head(phrases.of("Jeunes par place", "Youths per place"), true)),
        rows,
        note);
  }

  /** Five shades of equal width between round numbers around all values. */
  private static final class Scale {
    private final double low;
    private final double step;
    private final boolean empty;
    private final DoubleFunction<String> wording;

    Scale(double[] values, double round, double most, DoubleFunction<String> wording) {
      double least = Double.MAX_VALUE;
      double largest = 0;
      for (double value : values) {
        least = Math.min(least, value);
        largest = Math.max(largest, value);
      }
      this.empty = values.length == 0;
      this.low = empty ? 0 : round * Math.floor(least / round);
      double high = empty ? 1 : Math.min(most, round * Math.ceil(largest / round));
      this.step = Math.max(high - low, round) / SHADES;
      this.wording = wording;
    }

    String shade(double value) {
      return "q" + Math.max(0, Math.min(SHADES - 1, (int) Math.floor((value - low) / step + 1e-9)));
    }

    String text(double value) {
      return wording.apply(value);
    }

    List<Block.Shade> legend() {
      List<Block.Shade> legend = new ArrayList<>();
      for (int s = 0; !empty && s < SHADES; s++) {
        legend.add(new Block.Shade(
            "q" + s, wording.apply(low + s * step) + " – " + wording.apply(low + (s + 1) * step)));
      }
      return legend;
    }
  }
}
