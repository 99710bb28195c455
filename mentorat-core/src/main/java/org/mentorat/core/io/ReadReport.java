package org.mentorat.core.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.CompanyId;
import org.mentorat.model.Place;
import org.mentorat.model.Text;

/**
 * What was found in the files of a campaign. Every list is in a fixed order: by file, by column, most frequent first.
 *
 * <p>{@link #unmappedCodes}, {@link #places} and {@link #unresolvedEmployers} hold words from the files, since somebody must map them;
 * {@link #summary} and {@code toString} hold none.
 *
 * @param files what was read
 * @param repairs what was mended without asking
 * @param unmappedCodes words in columns of closed lists that mean nothing yet; the fields are unknown
 * @param places places that were not found or not unique; the communes are unknown
 * @param unresolvedEmployers spellings that are no company's name or alias
 * @param unknownColumns columns that nobody reads
 * @param neverFilled columns without a single value, or missing
 * @since 0.1
 */
public record ReadReport(
    List<InputFile> files,
    List<Repair> repairs,
    List<UnmappedCode> unmappedCodes,
    List<UnclearPlace> places,
    List<UnresolvedEmployer> unresolvedEmployers,
    List<UnknownColumn> unknownColumns,
    List<NeverFilled> neverFilled) {
  /** Copies the lists. */
  public ReadReport {
    files = List.copyOf(files);
    repairs = List.copyOf(repairs);
    unmappedCodes = List.copyOf(unmappedCodes);
    places = List.copyOf(places);
    unresolvedEmployers = List.copyOf(unresolvedEmployers);
    unknownColumns = List.copyOf(unknownColumns);
    neverFilled = List.copyOf(neverFilled);
  }

  /**
   * One file. {@code rows = accepted + rejected}; blank lines are no rows.
   *
   * @param name name without folder
   * @param sha256 fingerprint of its bytes, in hexadecimal
   * @param encoding such as {@code UTF-8} or {@code Windows-1252}
   * @param separator of a sheet; null: JSON
   * @param rows rows, or elements of a JSON list; 0 for a document that is no list
   * @since 0.1
   */
  public record InputFile(
      String name,
      String sha256,
      long bytes,
      String encoding,
      @Nullable Character separator,
      int rows,
      int accepted,
      int rejected) {}

  /**
   * So many cells of a column were mended in one way.
   *
   * @since 0.1
   */
  public record Repair(String file, String field, RepairKind kind, int count) {}

  /**
   * A word that means nothing in its column.
   *
   * @param table {@code youths}, {@code mentors} or {@code pairs}
   * @param value the word as first met in ascending order of text
   * @param nearest the code that was perhaps meant
   * @since 0.1
   */
  public record UnmappedCode(
      String file, String table, String field, String value, int count, Optional<String> nearest) {
    /** A line for {@code mapping.json}, to stand at {@link #mappingPointer}. */
    public String mappingLine() {
      return JsonText.quote(value) + ": " + JsonText.quote(nearest.orElse(""));
    }

    /** Where the line belongs in {@code mapping.json}. */
    public String mappingPointer() {
      return "/" + table + "/codes/" + field;
    }

    @Override
    public String toString() {
      return "UnmappedCode[" + file + " " + field + ", " + count + "]";
    }
  }

  /**
   * A postal code, town or commune that is no place ({@code choices} empty) or several.
   *
   * @since 0.1
   */
  public record UnclearPlace(
      String file, String code, @Nullable String town, List<Place> choices, int count) {
    /** Copies the list. */
    public UnclearPlace {
      choices = List.copyOf(choices);
    }

    @Override
    public String toString() {
      return "UnclearPlace[" + file + ", " + choices.size() + " choices, " + count + "]";
    }
  }

  /**
   * A spelling of an employer that is no company's name or alias, with the company that is perhaps meant.
   *
   * @since 0.1
   */
  public record UnresolvedEmployer(String spelling, int count, Optional<CompanyId> nearest) {
    @Override
    public String toString() {
      return "UnresolvedEmployer[" + count + "]";
    }
  }

  /**
   * A column that nobody reads, with the column that was perhaps meant.
   *
   * @since 0.1
   */
  public record UnknownColumn(String file, String header, Optional<String> nearest) {}

  /**
   * A column without a single value; {@code present}: the file has it.
   *
   * @since 0.1
   */
  public record NeverFilled(String file, String field, boolean present) {}

  /** Rows in: of all files. */
  public int rows() {
    return files.stream().mapToInt(InputFile::rows).sum();
  }

  /** Rows that were accepted: of all files. */
  public int accepted() {
    return files.stream().mapToInt(InputFile::accepted).sum();
  }

  /** Rows that were set aside: of all files. */
  public int rejected() {
    return files.stream().mapToInt(InputFile::rejected).sum();
  }

  /** Lines for people: files with their counts, repairs, and how much waits to be mapped. No value of a cell. */
  public List<Text> summary() {
    List<Text> lines = new ArrayList<>();
    for (InputFile f : files) {
      lines.add(new Text(
          f.name + " : " + f.rows + " lignes = " + f.accepted + " retenues + " + f.rejected
              + " écartées (" + f.encoding + ")",
          f.name + ": " + f.rows + " rows = " + f.accepted + " accepted + " + f.rejected
              + " rejected (" + f.encoding + ")"));
    }
    for (Repair r : repairs) {
      String where = r.file + (r.field.isEmpty() ? "" : " " + r.field);
      lines.add(new Text(
          where + " : " + r.kind.label().french() + " (" + r.count + ")",
          where + ": " + r.kind.label().english() + " (" + r.count + ")"));
    }
    count(
        lines,
        unmappedCodes.stream().mapToInt(UnmappedCode::count).sum(),
        "codes à traduire dans mapping.json",
        "codes to map in mapping.json");
    count(
        lines,
        places.stream().mapToInt(UnclearPlace::count).sum(),
        "lieux inconnus ou ambigus",
        "places unknown or not unique");
    count(
        lines,
        unresolvedEmployers.stream().mapToInt(UnresolvedEmployer::count).sum(),
        "employeurs hors des entreprises partenaires",
        "employers that are no partner company");
    count(
        lines, unknownColumns.size(), "colonnes que personne ne lit", "columns that nobody reads");
    return List.copyOf(lines);
  }

  private static void count(List<Text> lines, int count, String french, String english) {
    if (count > 0) {
      lines.add(new Text(count + " " + french, count + " " + english));
    }
  }

  @Override
  public String toString() {
    return String.join(
        "\n", summary().stream().map(line -> line.in(Locale.ENGLISH)).toList());
  }
}
