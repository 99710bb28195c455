package org.mentorat.examples.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mentorat.core.Mentorat;
import org.mentorat.core.flow.RunOptions;
import org.mentorat.core.io.CertificateFile;
import org.mentorat.core.io.PairsResultFiles;
import org.mentorat.core.io.ReadReport;
import org.mentorat.core.io.RejectedRow;
import org.mentorat.core.io.ResultFiles;
import org.mentorat.core.result.PairsResult;
import org.mentorat.core.result.Unserved;
import org.mentorat.examples.campaign.Wording.Noun;
import org.mentorat.model.Reason;
import org.mentorat.model.Text;

/** {@code match --pairs}: from scored pairs to chosen ones and their proof. */
final class PairsRun {
  private static final int MOST_REJECTED = 20;

  private final Session session;
  private final Terminal terminal;
  private final Wording wording;

  PairsRun(Session session) {
    this.session = session;
    this.terminal = session.terminal();
    this.wording = session.wording();
  }

  /** Matches, writes into {@code out}, and tells. */
  PairsResult match(Mentorat mentorat, PairsInput.Loaded loaded, RunOptions options, Path out)
      throws IOException {
    Failures.createFolder(out);
    refuseAnothersFolder(out);
    Progress progress = session.progress();
    PairsResult result;
    try {
      result =
          mentorat.match(loaded.read().pairs(), loaded.policy(), options.withListener(progress));
    } catch (RuntimeException e) {
      progress.abandon();
      throw e;
    }
    progress.during(new Text("Écriture des résultats", "Writing the results"), () -> {
      write(result, loaded.read().rejected(), out);
      return out;
    });
    tell(result, loaded, out);
    return result;
  }

  /** The results of a campaign hold sheets and decisions, which these files do not belong to. */
  private static void refuseAnothersFolder(Path out) {
    if (Files.exists(out.resolve(ResultFolder.REVIEW))) {
      throw new CommandException(
          ExitCode.OUTPUT,
          out + " : contient les résultats d'une campagne. Peut-être un autre dossier pour --out ?",
          out + ": holds the results of a campaign. Maybe another folder for --out?");
    }
  }

  private void write(PairsResult result, List<RejectedRow> rejected, Path out) {
    try {
      PairsResultFiles.writeProposals(result, out.resolve(ResultFolder.PROPOSALS));
      PairsResultFiles.writeUnserved(result, out.resolve(ResultFolder.UNSERVED));
      ResultFiles.writeRejected(rejected, out.resolve(ResultFolder.REJECTED), wording.locale());
      CertificateFile.write(result.evidence(), out.resolve(ResultFolder.CERTIFICATE));
      PairsResultFiles.writeManifest(result.manifest(), out.resolve(ResultFolder.MANIFEST));
    } catch (IOException e) {
      throw Failures.writing(e);
    }
  }

  private void tell(PairsResult result, PairsInput.Loaded loaded, Path out) {
    long asking = result.served() + (long) result.unserved().size();
    terminal.line();
    Table table = new Table(Table.Align.LEFT, Table.Align.RIGHT, Table.Align.LEFT);
    table.row(
        terminal.bold(wording.of("Servis", "Served")),
        terminal.green(wording.number(result.served())),
        wording.noun(result.served(), Noun.YOUTH) + wording.of(" sur ", " of ")
            + wording.number(asking) + " (" + wording.percent(result.served(), asking) + "), "
            + wording.count(result.pairs().size(), Noun.PROPOSAL));
    table.row(
        terminal.bold(wording.of("Sans mentor", "Unserved")),
        wording.number(result.unserved().size()),
        wording.noun(result.unserved().size(), Noun.YOUTH));
    Map<String, Long> counts = new TreeMap<>();
    Map<String, Reason> reasons = new TreeMap<>();
    for (Unserved u : result.unserved()) {
      counts.merge(u.reason().code(), 1L, Long::sum);
      reasons.put(u.reason().code(), u.reason());
    }
    reasons.forEach((code, reason) -> table.row(
        "",
        terminal.faint(wording.number(counts.getOrDefault(code, 0L))),
        terminal.faint(wording.clause(reason.sentence()))));
    table.print(terminal, "  ");
    terminal.line();
    Paragraph.print(
        terminal, wording.of("Preuve", "Proof"), 16, new Claims(wording).of(result.evidence()));
    Faults.tell(terminal, wording, result.manifest().faults());
    rows(loaded);
    terminal.line();
    terminal.line(terminal.bold(wording.of("Dans ", "In ") + out));
    Table files = new Table(Table.Align.LEFT, Table.Align.LEFT);
    files.row(
        ResultFolder.PROPOSALS,
        wording.of(
            "les paires choisies : jeune, mentor, score",
            "the chosen pairs: youth, mentor, score"));
    files.row(
        ResultFolder.UNSERVED,
        wording.of("qui reste sans mentor, et pourquoi", "who is left without, and why"));
    files.row(
        ResultFolder.REJECTED,
        wording.of("les lignes écartées, telles quelles", "rows set aside, as they are"));
    files.row(
        ResultFolder.CERTIFICATE,
        wording.of(
            "la preuve, que « verify --pairs » contrôle",
            "the proof, which \"verify --pairs\" checks"));
    files.row(
        ResultFolder.MANIFEST,
        wording.of("de quoi ce calcul est fait", "what this run was made of"));
    files.print(terminal, "  ");
  }

  private void rows(PairsInput.Loaded loaded) {
    ReadReport report = loaded.read().report();
    Paragraph.print(
        terminal,
        wording.of("Lignes", "Rows"),
        16,
        wording.number(report.rows())
            + wording.of(" lues = ", " read = ")
            + wording.number(report.accepted())
            + wording.of(" retenues + ", " accepted + ")
            + wording.number(report.rejected())
            + wording.of(" écartées.", " set aside."));
    loaded.read().rejected().stream()
        .limit(MOST_REJECTED)
        .forEach(row -> row.problems()
            .forEach(problem -> terminal.error(
                row.file() + ":" + row.line() + wording.colon() + problem.text(wording.locale()))));
    int more = loaded.read().rejected().size() - MOST_REJECTED;
    if (more > 0) {
      terminal.error(wording.of("et ", "and ")
          + wording.count(more, Noun.ROW)
          + wording.of(" de plus dans ", " more in ")
          + ResultFolder.REJECTED);
    }
  }
}
