package org.mentorat.core.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mentorat.model.Gazetteer;
import org.mentorat.model.Place;

/** Where people live: the places of a gazetteer by department and size, drawn by population. Immutable. */
final class Settlements {
  /** Size of a place by its inhabitants. */
  enum Size {
    /** 20,000 and more. */
    CITY,
    /** 2,000 and more. */
    TOWN,
    /** Fewer. */
    VILLAGE;

    static Size of(Place place) {
      return place.population() >= 20_000 ? CITY : place.population() >= 2_000 ? TOWN : VILLAGE;
    }
  }

  private final List<Department> departments;

  private Settlements(List<Department> departments) {
    this.departments = departments;
  }

  /** The inhabited places of a gazetteer. */
  static Settlements of(Gazetteer gazetteer) {
    SortedMap<String, List<Place>> byDepartment = new TreeMap<>();
    for (Place place : gazetteer.places()) {
      if (place.population() > 0) {
        byDepartment.computeIfAbsent(place.department(), d -> new ArrayList<>()).add(place);
      }
    }
    if (byDepartment.isEmpty()) {
      throw new IllegalArgumentException(
          "the gazetteer has no inhabited place, expected at least one to draw people's homes from");
    }
    return new Settlements(byDepartment.values().stream().map(Department::new).toList());
  }

  List<Department> departments() {
    return departments;
  }

  /** A French department overseas. */
  static boolean isOverseas(Place place) {
    return place.department().length() == 3 && place.department().startsWith("97");
  }

  /** One department and who lives where in it. */
  static final class Department {
    private final List<List<Place>> places = new ArrayList<>();
    private final List<Weights> weights = new ArrayList<>();
    private final double[] population = new double[Size.values().length];
    private final String code;
    private final String region;

    private Department(List<Place> all) {
      this.code = all.get(0).department();
      this.region = all.get(0).region();
      for (Size size : Size.values()) {
        List<Place> ofSize =
            all.stream().filter(place -> Size.of(place) == size).toList();
        places.add(ofSize);
        double[] inhabitants = ofSize.stream().mapToDouble(Place::population).toArray();
        for (double count : inhabitants) {
          population[size.ordinal()] += count;
        }
        weights.add(inhabitants.length == 0 ? new Weights(1) : new Weights(inhabitants));
      }
    }

    String code() {
      return code;
    }

    String region() {
      return region;
    }

    double population() {
      return population[0] + population[1] + population[2];
    }

    private Place draw(Size size, Draw draw) {
      return places.get(size.ordinal()).get(weights.get(size.ordinal()).draw(draw));
    }
  }

  /** Some departments, at least one, and who lives where in them. Immutable. */
  static final class Area {
    private final List<Department> departments;
    private final Weights[] bySize;
    private final boolean[] inhabited;
    private final Weights sizes;

    Area(List<Department> departments) {
      this.departments = departments;
      int sizeCount = Size.values().length;
      this.bySize = new Weights[sizeCount];
      this.inhabited = new boolean[sizeCount];
      double[] sums = new double[sizeCount];
      for (int s = 0; s < sizeCount; s++) {
        double[] weights = new double[departments.size()];
        for (int d = 0; d < weights.length; d++) {
          weights[d] = departments.get(d).population[s];
          sums[s] += weights[d];
        }
        inhabited[s] = sums[s] > 0;
        bySize[s] = inhabited[s] ? new Weights(weights) : new Weights(1);
      }
      this.sizes = new Weights(sums);
    }

    List<Department> departments() {
      return departments;
    }

    /** Somebody's place. */
    Place draw(Draw draw) {
      return draw(Size.values()[sizes.draw(draw)], draw);
    }

    /** Somebody's place of this size, or of the nearest size that the area has. */
    Place draw(Size size, Draw draw) {
      Size nearest = switch (size) {
        case CITY -> firstInhabited(Size.CITY, Size.TOWN, Size.VILLAGE);
        case TOWN -> firstInhabited(Size.TOWN, Size.CITY, Size.VILLAGE);
        case VILLAGE -> firstInhabited(Size.VILLAGE, Size.TOWN, Size.CITY);
      };
      return departments.get(bySize[nearest.ordinal()].draw(draw)).draw(nearest, draw);
    }

    private Size firstInhabited(Size first, Size second, Size third) {
      return inhabited[first.ordinal()] ? first : inhabited[second.ordinal()] ? second : third;
    }
  }
}
