package org.mentorat.core.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mentorat.core.result.PairsManifest;
import org.mentorat.core.result.PairsResult;
import org.mentorat.core.result.ScoredPair;
import org.mentorat.core.result.Unserved;

/**
 * The files of a run on scored pairs, for machines: the same result gives the same bytes, on any JDK. The certificate is a
 * {@link CertificateFile}; {@link ResultFiles#readProposals} reads the proposals back. Stateless, thread-safe.
 *
 * @since 0.1
 */
public final class PairsResultFiles {
  private PairsResultFiles() {}

  /** Writes {@code proposals.csv}: youth, mentor, score in points. In ascending order of youth and mentor. */
  public static void writeProposals(PairsResult result, Path file) throws IOException {
    CsvFile.write(file, CsvFile.Form.MACHINES, out -> {
      out.row(List.of("youth", "mentor", "score"));
      for (ScoredPair pair : result.pairs()) {
        out.row(List.of(
            pair.youth().value(), pair.mentor().value(), ResultFiles.points(pair.micropoints())));
      }
    });
  }

  /** Writes {@code unserved.csv}: youth, main reason code, further reason codes, number of pairs. */
  public static void writeUnserved(PairsResult result, Path file) throws IOException {
    CsvFile.write(file, CsvFile.Form.MACHINES, out -> {
      out.row(List.of("youth", "reason", "details", "pairs"));
      for (Unserved u : result.unserved()) {
        out.row(List.of(
            u.youth().value(),
            u.reason().code(),
            ResultFiles.codes(u.details()),
            u.eligibleMentors()));
      }
    });
  }

  /** Writes {@code manifest.json}: all keys in ascending order; its schema is {@code schema/pairs-manifest.schema.json}. */
  public static void writeManifest(PairsManifest manifest, Path file) throws IOException {
    Map<String, Object> out = new TreeMap<>();
    out.put("schemaVersion", Json.SCHEMA_VERSION);
    out.put("mentoratVersion", manifest.mentoratVersion());
    out.put("seed", manifest.seed());
    out.put("plugins", manifest.plugins());
    out.put("matching", ResultFiles.document(manifest.matching()));
    out.put("inputsSha256", manifest.inputsSha256());
    out.put("counts", manifest.counts());
    out.put("reproducible", manifest.reproducible());
    out.put("faults", manifest.faults().stream().map(ResultFiles::document).toList());
    CampaignWriter.json(file, CanonicalJson.sorted(out));
  }
}
