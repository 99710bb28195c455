package org.mentorat.core.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.result.Alternative;
import org.mentorat.core.result.Contribution;
import org.mentorat.core.result.MatchResult;
import org.mentorat.core.result.Proposal;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Reason;
import org.mentorat.model.Text;

/**
 * Sheets for coordinators, one for each association: a row a proposal with its reasons in words, two alternatives, days waiting, and empty
 * columns for the decision. {@link DecisionFile} reads them back. Stateless, thread-safe.
 *
 * <p>Carried columns (names, phones) stand here and nowhere else, so these files are personal data.
 *
 * @since 0.1
 */
public final class ReviewSheets {
  private ReviewSheets() {}

  /**
   * Writes a sheet for each association with proposals into a folder and returns the files in order of association. A file is called as the
   * association's id where that is a plain name, else as its plain part and a fingerprint of the id.
   *
   * @param youths what is carried of the youths
   * @param mentors what is carried of the mentors
   * @param locale French, or English
   */
  public static List<Path> write(
      MatchResult result, CarriedColumns youths, CarriedColumns mentors, Path folder, Locale locale)
      throws IOException {
    Map<String, List<Proposal>> byAssociation = new TreeMap<>();
    for (Proposal proposal : result.proposals()) {
      AssociationId association = proposal.association();
      byAssociation
          .computeIfAbsent(association == null ? "" : association.value(), id -> new ArrayList<>())
          .add(proposal);
    }
    List<Path> files = new ArrayList<>();
    AssociationFileNames names = new AssociationFileNames(locale);
    for (Map.Entry<String, List<Proposal>> sheet : byAssociation.entrySet()) {
      Path file = folder.resolve(names.of(sheet.getKey()) + ".csv");
      writeSheet(sheet.getValue(), youths, mentors, file, locale);
      files.add(file);
    }
    return files;
  }

  private static void writeSheet(
      List<Proposal> proposals,
      CarriedColumns youths,
      CarriedColumns mentors,
      Path file,
      Locale locale)
      throws IOException {
    boolean french = locale.getLanguage().equals("fr");
    CsvFile.write(file, CsvFile.Form.PEOPLE, out -> {
      List<String> headers = new ArrayList<>();
      headers.add(french ? "jeune" : "youth");
      // "record" keeps a carried header apart from the columns that are read back.
      youths
          .headers()
          .forEach(h -> headers.add(h + (french ? " (fiche du jeune)" : " (youth record)")));
      headers.add("mentor");
      mentors
          .headers()
          .forEach(h -> headers.add(h + (french ? " (fiche du mentor)" : " (mentor record)")));
      headers.addAll(
          french
              ? List.of(
                  "points",
                  "raisons",
                  "à vérifier",
                  "alternative 1",
                  "alternative 2",
                  "jours d'attente",
                  "suivi",
                  "décision",
                  "motif",
                  "autre mentor",
                  "par",
                  "le")
              : List.of(
                  "points",
                  "reasons",
                  "to check",
                  "alternative 1",
                  "alternative 2",
                  "days waiting",
                  "progress",
                  "decision",
                  "reason",
                  "other mentor",
                  "by",
                  "on"));
      out.row(headers);
      for (Proposal p : proposals) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(p.youth().value());
        cells.addAll(youths.of(p.youth().value()));
        cells.add(p.mentor().value());
        cells.addAll(mentors.of(p.mentor().value()));
        cells.add(number(p.micropoints(), french));
        cells.add(reasons(p, locale));
        cells.add(String.join(
            " · ", p.flags().stream().map((Reason r) -> r.text(locale)).toList()));
        cells.add(alternative(p, 0, french));
        cells.add(alternative(p, 1, french));
        cells.add(p.daysWaiting());
        cells.add(status(p.status()).in(locale));
        cells.addAll(Collections.nCopies(5, ""));
        out.row(cells);
      }
    });
  }

  private static String reasons(Proposal proposal, Locale locale) {
    return String.join(
        " · ",
        proposal.contributions().stream()
            .filter(c -> c.micropoints() > 0)
            .map((Contribution c) -> ResultFiles.sentence(c, locale))
            .toList());
  }

  private static @Nullable String alternative(Proposal proposal, int which, boolean french) {
    if (proposal.alternatives().size() <= which) {
      return null;
    }
    Alternative alternative = proposal.alternatives().get(which);
    return alternative.mentor().value() + " (" + number(alternative.micropoints(), french) + ")";
  }

  private static String number(long micropoints, boolean french) {
    String points = ResultFiles.points(micropoints);
    return french ? points.replace('.', ',') : points;
  }

  private static Text status(Proposal.Status status) {
    return switch (status) {
      case PROPOSED -> new Text("proposé", "proposed");
      case LOCKED -> new Text("verrouillé", "locked");
      case SENT -> new Text("envoyé", "sent");
      case ACCEPTED -> new Text("accepté", "accepted");
    };
  }
}
