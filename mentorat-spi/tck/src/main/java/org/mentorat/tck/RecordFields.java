package org.mentorat.tck;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The components of the model's records by name. */
final class RecordFields {
  /** The JDK makes them anew each time. */
  private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
    @Override
    protected RecordComponent[] computeValue(Class<?> type) {
      return type.getRecordComponents();
    }
  };

  private RecordFields() {}

  /** Names of the components of a record type, in order. */
  static List<String> names(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getName)
        .toList();
  }

  /** The components of a record by name, null where unknown. */
  static Map<String, @Nullable Object> values(Record value) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (RecordComponent component : COMPONENTS.get(value.getClass())) {
      values.put(component.getName(), read(component, value));
    }
    return values;
  }

  /** The record with those components that {@code taken} names from another one. */
  static <T extends Record> T mixed(T record, T other, Predicate<String> taken) {
    Map<String, @Nullable Object> values = values(record);
    values(other).forEach((name, value) -> {
      if (taken.test(name)) {
        values.put(name, value);
      }
    });
    return of(record, values);
  }

  /** A record of the type of {@code like} with these components. */
  @SuppressWarnings("unchecked") // the canonical constructor of the very class
  static <T extends Record> T of(T like, Map<String, @Nullable Object> values) {
    RecordComponent[] components = COMPONENTS.get(like.getClass());
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    @Nullable
    Object[] arguments =
        Arrays.stream(components).map(c -> values.get(c.getName())).toArray();
    try {
      return (T) like.getClass().getDeclaredConstructor(types).newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable Object read(RecordComponent component, Record value) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
