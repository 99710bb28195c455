package org.mentorat.tck;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.mentorat.model.Association;
import org.mentorat.model.Cohort;
import org.mentorat.model.Programme;
import org.mentorat.model.ProgrammeId;
import org.mentorat.spi.Rooms;

/**
 * Room of a cohort's programmes, made up from a seed: none, some, fewer than none; waits known or not. A programme that the cohort does not
 * have is refused with {@link IllegalArgumentException}. Immutable, thread-safe.
 */
public final class MadeUpRooms implements Rooms {
  private final Map<ProgrammeId, Room> rooms = new HashMap<>();

  private record Room(int places, int left, OptionalDouble waitDays) {}

  /** The rooms of this seed. */
  public MadeUpRooms(Cohort cohort, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (Association association : cohort.associations()) {
      for (Programme programme : association.programmes()) {
        int places = random.nextInt(4) == 0 ? 0 : random.nextInt(30);
        int left = random.nextInt(4) == 0 ? -random.nextInt(5) : random.nextInt(places + 1);
        OptionalDouble waitDays = random.nextInt(3) == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of(random.nextInt(8) * 25);
        rooms.put(programme.id(), new Room(places, left, waitDays));
      }
    }
  }

  @Override
  public int left(ProgrammeId programme) {
    return room(programme).left();
  }

  @Override
  public int places(ProgrammeId programme) {
    return room(programme).places();
  }

  @Override
  public OptionalDouble expectedWaitDays(ProgrammeId programme) {
    return room(programme).waitDays();
  }

  private Room room(ProgrammeId programme) {
    Room room = rooms.get(programme);
    if (room == null) {
      throw new IllegalArgumentException("the cohort has no programme " + programme);
    }
    return room;
  }
}
