package org.mentorat.core;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Records of the domain with a marked value in every component that is not an id, found by reflection, so that a component added
 * tomorrow is planted too.
 */
final class Planted {
  static final String MARK = "CANARY";

  /** Before any other day that a run speaks of. */
  static final LocalDate DAY = LocalDate.of(1987, 6, 5);

  /** Valid for every whole number of the domain, and for both ends of every pair of bounds. */
  private static final int NUMBER = 7;

  private Planted() {}

  /** A record of this type with these values, keyed by component, and planted ones in all other components. */
  static <R extends Record> R record(Class<R> type, Map<String, ?> given) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values = Arrays.stream(components)
        .map(c -> given.containsKey(c.getName())
            ? given.get(c.getName())
            : value(c.getGenericType(), c.getName()))
        .toArray();
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      throw new AssertionError("cannot plant " + type.getSimpleName(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("cannot plant " + type.getSimpleName(), e);
    }
  }

  private static Object value(Type type, String name) {
    if (type instanceof ParameterizedType generic) {
      Object element = value(generic.getActualTypeArguments()[0], name);
      if (generic.getRawType() == Map.class) {
        return Map.of(element, value(generic.getActualTypeArguments()[1], name));
      }
      return generic.getRawType() == Set.class ? Set.of(element) : List.of(element);
    }
    Class<?> plain = (Class<?>) type;
    if (plain == String.class) {
      return MARK + "-" + name;
    }
    if (plain == int.class || plain == Integer.class) {
      return NUMBER;
    }
    if (plain == long.class) {
      return (long) NUMBER;
    }
    if (plain == double.class) {
      return (double) NUMBER;
    }
    if (plain == Boolean.class) {
      return true;
    }
    if (plain == LocalDate.class) {
      return DAY;
    }
    if (plain.isEnum()) {
      return plain.getEnumConstants()[0];
    }
    if (plain.isRecord()) {
      return plain.getSimpleName().endsWith("Id")
          ? record(plain.asSubclass(Record.class), Map.of("value", "id-of-" + name))
          : record(plain.asSubclass(Record.class), Map.of());
    }
    throw new AssertionError("no value to plant for the type " + plain.getName());
  }
}
