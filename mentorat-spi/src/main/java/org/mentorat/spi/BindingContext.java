package org.mentorat.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Association;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Company;
import org.mentorat.model.Gazetteer;
import org.mentorat.model.KnownPair;
import org.mentorat.model.Mentor;
import org.mentorat.model.Position;
import org.mentorat.model.Programme;
import org.mentorat.model.ProgrammeId;
import org.mentorat.model.Youth;

/**
 * What a plug-in may know when it is bound to a run. Immutable, thread-safe.
 *
 * @since 0.1
 */
public interface BindingContext {
  /** The day of the snapshot: ages and waiting times are counted on it. */
  LocalDate date();

  /** The day on which pairs would start to meet: vetting must hold on it. */
  LocalDate startDate();

  /** The campaign seed. */
  long seed();

  /** The values of the plug-in's own parameters. */
  Parameters parameters();

  /** Places. */
  Gazetteer gazetteer();

  /** Associations in ascending order of id. */
  List<Association> associations();

  /** Companies in ascending order of id. */
  List<Company> companies();

  /** Pairs known beforehand, decisions included: refused pairs appear as {@code FORBIDDEN}. */
  List<KnownPair> knownPairs();

  /** A table of scores that the host handed in under this name. */
  Optional<ScoreTable> scoreTable(String name);

  /** The association with this id. */
  default Optional<Association> association(AssociationId id) {
    return associations().stream().filter(a -> a.id().equals(id)).findFirst();
  }

  /** The programme with this id. */
  default Optional<Programme> programme(ProgrammeId id) {
    return associations().stream()
        .flatMap(a -> a.programmes().stream())
        .filter(p -> p.id().equals(id))
        .findFirst();
  }

  /** Where a youth lives: the position if given, else the centre of the commune; null: unknown. */
  default @Nullable Position positionOf(Youth youth) {
    return positionOf(youth.position(), youth.commune());
  }

  /** Where a mentor lives: the position if given, else the centre of the commune; null: unknown. */
  default @Nullable Position positionOf(Mentor mentor) {
    return positionOf(mentor.position(), mentor.commune());
  }

  private @Nullable Position positionOf(@Nullable Position position, @Nullable String commune) {
    if (position != null || commune == null) {
      return position;
    }
    return gazetteer().byCode(commune).map(place -> place.centre()).orElse(null);
  }
}
