package org.mentorat.core.synthetic;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  /** One department and who lives where in it. Immutable. */
  static final class Department {
    private final String code;
    private final String region;
    private final Map<Size, Choice<Place>> places = new EnumMap<>(Size.class);

    private Department(List<Place> all) {
      this.code = all.get(0).department();
      this.region = all.get(0).region();
      for (Size size : Size.values()) {
        List<Place> ofSize =
            all.stream().filter(place -> Size.of(place) == size).toList();
        if (!ofSize.isEmpty()) {
          places.put(size, Choice.of(ofSize, Place::population));
        }
      }
    }

    String code() {
      return code;
    }

    String region() {
      return region;
    }

    double population() {
      return places.values().stream().mapToDouble(Choice::sum).sum();
    }

    private double population(Size size) {
      Choice<Place> ofSize = places.get(size);
      return ofSize == null ? 0 : ofSize.sum();
    }

    private Place draw(Size size, Draw draw) {
      return Objects.requireNonNull(places.get(size), "a place of this size").draw(draw);
    }
  }

  /** Some departments, at least one, and who lives where in them. Immutable. */
  static final class Area {
    private final List<Department> departments;
    private final Map<Size, Choice<Department>> bySize = new EnumMap<>(Size.class);
    private final Choice<Size> sizes;

    Area(List<Department> departments) {
      this.departments = List.copyOf(departments);
      Map<Size, Double> inhabitants = new EnumMap<>(Size.class);
      for (Size size : Size.values()) {
        if (departments.stream().anyMatch(d -> d.population(size) > 0)) {
          Choice<Department> ofSize = Choice.of(this.departments, d -> d.population(size));
          bySize.put(size, ofSize);
          inhabitants.put(size, ofSize.sum());
        }
      }
      this.sizes = Choice.of(inhabitants);
    }

    List<Department> departments() {
      return departments;
    }

    /** Somebody's place. */
    Place draw(Draw draw) {
      return draw(sizes.draw(draw), draw);
    }

    /** Somebody's place of this size, or of the nearest size that the area has. */
    Place draw(Size size, Draw draw) {
      Size nearest = switch (size) {
        case CITY -> firstInhabited(Size.CITY, Size.TOWN, Size.VILLAGE);
        case TOWN -> firstInhabited(Size.TOWN, Size.CITY, Size.VILLAGE);
        case VILLAGE -> firstInhabited(Size.VILLAGE, Size.TOWN, Size.CITY);
      };
      Choice<Department> home = Objects.requireNonNull(bySize.get(nearest), "a department");
      return home.draw(draw).draw(nearest, draw);
    }

    private Size firstInhabited(Size first, Size second, Size third) {
      return bySize.containsKey(first) ? first : bySize.containsKey(second) ? second : third;
    }
  }
}
