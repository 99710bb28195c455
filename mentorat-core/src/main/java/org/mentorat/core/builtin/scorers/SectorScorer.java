package org.mentorat.core.builtin.scorers;

import java.util.List;
import java.util.Set;
import org.mentorat.core.builtin.columns.CodeSets;
import org.mentorat.core.builtin.columns.Kinds;
import org.mentorat.model.Mentor;
import org.mentorat.model.Text;
import org.mentorat.spi.BindingContext;
import org.mentorat.spi.Scorer;
import org.mentorat.spi.ScorerInfo;
import org.mentorat.spi.Side;

/**
 * How many of the sectors that the youth aims at the mentor knows, out of all that the youth named. Neutral where either is unknown, and
 * where the youth named none.
 */
final class SectorScorer implements Scorer {
  private static final ScorerInfo INFO = new ScorerInfo(
      "sector",
      "1",
      new Text("Secteurs", "Sectors"),
      20,
      Side.PAIR,
      List.of(),
      Set.of("youth.sectors", "mentor.sectors"));

  private static final Text NO_TARGET = new Text("Pas de secteur visé", "No target sector given");
  private static final Text NO_SECTOR =
      new Text("Secteur du mentor non renseigné", "The mentor's sector is not known");

  @Override
  public ScorerInfo info() {
    return INFO;
  }

  @Override
  public Bound bind(BindingContext context, List<Mentor> mentors) {
    CodeSets sectors = CodeSets.of(mentors, Mentor::sectors);
    Kinds kinds = sectors.kinds();
    return new ByKind(kinds.of(), youth -> Neutral.kind(youth.sectors()), youth -> {
      CodeSets.Query targets = sectors.query(youth.sectors() == null ? Set.of() : youth.sectors());
      return targets.size() == 0 ? Neutral.row(NO_TARGET) : new SectorRow(sectors, targets, kinds);
    });
  }

  private record SectorRow(CodeSets sectors, CodeSets.Query targets, Kinds kinds) implements Row {
    @Override
    public double score(int mentor) {
      return sectors.known(mentor)
          ? (double) targets.shared(mentor) / targets.size()
          : Neutral.VALUE;
    }

    @Override
    public void scores(int[] mentors, int from, int to, double[] into) {
      for (int k = from; k < to; k++) {
        into[k] = score(mentors[k]);
      }
    }

    @Override
    public double atMost(int kind) {
      return score(kinds.mentorOf(kind));
    }

    @Override
    public Text explain(int mentor) {
      if (!sectors.known(mentor)) {
        return NO_SECTOR;
      }
      List<String> shared = targets.sharedSpellings(mentor);
      String list = String.join(", ", shared);
      return shared.isEmpty()
          ? Neutral.nothing()
          : new Text("Secteurs visés en commun : " + list, "Target sectors in common: " + list);
    }
  }
}
