package org.mentorat.report.page;

import java.util.List;

/** Something that stands in a section. */
public sealed interface Block {
  /** By which the template tells blocks apart. */
  String kind();

  /** A paragraph. {@code note}: in small print. */
  record Paragraph(String text, boolean note) implements Block {
    @Override
    public String kind() {
      return "paragraph";
    }
  }

  /** A heading within the section. */
  record Heading(String id, String text) implements Block {
    @Override
    public String kind() {
      return "heading";
    }
  }

  /** A box that stands out, such as the proof. */
  record Callout(String heading, String text) implements Block {
    @Override
    public String kind() {
      return "callout";
    }
  }

  /** Figures side by side. */
  record Cards(List<Card> cards) implements Block {
    /** Copies the list. */
    public Cards {
      cards = List.copyOf(cards);
    }

    @Override
    public String kind() {
      return "cards";
    }
  }

  /** A figure, what it counts, and what to read in it. */
  record Card(String figure, String label, String more) {}

  /** A list of sentences. */
  record Points(List<String> items) implements Block {
    /** Copies the list. */
    public Points {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "points";
    }
  }

  /** Terms and what is said of them. */
  record Terms(List<Term> terms) implements Block {
    /** Copies the list. */
    public Terms {
      terms = List.copyOf(terms);
    }

    @Override
    public String kind() {
      return "terms";
    }
  }

  /** A term. */
  record Term(String term, String text) {}

  /**
   * A table. The first column heads its row.
   *
   * @param caption what it shows
   * @param heads headings of the columns
   * @param note small print below; empty: none
   */
  record Table(String caption, List<Head> heads, List<Row> rows, String note) implements Block {
    /** Copies the lists. */
    public Table {
      heads = List.copyOf(heads);
      rows = List.copyOf(rows);
    }

    @Override
    public String kind() {
      return "table";
    }
  }

  /** The heading of a column; {@code number}: its cells are numbers. */
  record Head(String text, boolean number) {}

  /** A row: what it is about, and its cells. */
  record Row(String head, List<Cell> cells) {
    /** Copies the list. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell.
   *
   * @param style empty, {@code flag} for what asks for attention, {@code none} for what is withheld
   * @param bar a bar beside the text
   */
  record Cell(String text, String style, Bar bar) {
    /** Plain text. */
    public static Cell of(String text) {
      return new Cell(text, "", Bar.NONE);
    }
  }

  /**
   * A share from 0 to 1 as a bar with its interval, in thousandths of its length.
   *
   * @param shown false: no bar
   */
  record Bar(boolean shown, int value, int low, int high) {
    /** No bar. */
    public static final Bar NONE = new Bar(false, 0, 0, 0);
  }

  /**
   * A bar divided into parts that are told apart by their place and their label, not by colour alone.
   *
   * @param title what it shows
   * @param text the same in words
   */
  record Stack(String id, String title, String text, List<Part> parts) implements Block {
    /** Copies the list. */
    public Stack {
      parts = List.copyOf(parts);
    }

    @Override
    public String kind() {
      return "stack";
    }
  }

  /** A part from {@code from} for {@code length} thousandths; {@code shade} from 0 to 4. */
  record Part(String label, String figure, int from, int length, int shade) {}

  /**
   * A map of departments in shades.
   *
   * @param title what it shows
   * @param text how to read it
   * @param width width of the grid in kilometres
   * @param regions departments with their shades
   * @param tiles departments that are drawn as squares
   * @param legend shades and what they mean
   */
  record Chart(
      String id,
      String title,
      String text,
      int width,
      int height,
      List<Region> regions,
      List<Region> inset,
      List<Tile> tiles,
      List<Shade> legend)
      implements Block {
    /** Copies the lists. */
    public Chart {
      regions = List.copyOf(regions);
      inset = List.copyOf(inset);
      tiles = List.copyOf(tiles);
      legend = List.copyOf(legend);
    }

    @Override
    public String kind() {
      return "map";
    }
  }

  /** A department: {@code shade} is a class of the style sheet; {@code text} its name and figure. */
  record Region(String code, String shade, String text) {}

  /** A department as a square. */
  record Tile(Region region, int x, int y) {}

  /** A shade and what it means. */
  record Shade(String shade, String text) {}
}
