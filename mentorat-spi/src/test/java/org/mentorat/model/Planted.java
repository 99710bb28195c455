package org.mentorat.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Records with a planted value in every component, found by reflection, so that a component added tomorrow is planted too. Ids hold
 * neither a digit nor the mark: whatever shows a digit, the mark or the name of an enum constant has told more than an id.
 */
final class Planted {
  static final String MARK = "CANARY";

  /** Valid for every whole number of the domain, and for both ends of every pair of bounds. */
  private static final int NUMBER = 7;

  private static final LocalDate DAY = LocalDate.of(1987, 6, 5);

  private Planted() {}

  /** The public and package-private records of the domain, nested ones included, in order of name. */
  static List<Class<? extends Record>> recordTypes() {
    try {
      URL here = Objects.requireNonNull(Youth.class.getResource("Youth.class"));
      Path folder = Objects.requireNonNull(Path.of(here.toURI()).getParent());
      try (Stream<Path> files = Files.list(folder)) {
        return files
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
            .sorted()
            .<Class<?>>map(name -> load(name.substring(0, name.length() - ".class".length())))
            .filter(type -> type.isRecord() && !Modifier.isPrivate(type.getModifiers()))
            .<Class<? extends Record>>map(type -> type.asSubclass(Record.class))
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(Youth.class.getPackageName() + "." + name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /** A record of this type with a value in every component. */
  static <R extends Record> R record(Class<R> type) {
    return record(type, Map.of());
  }

  /** A record of this type with these values, keyed by component, and planted ones in all other components. */
  static <R extends Record> R record(Class<R> type, Map<String, ?> given) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      String name = component.getName();
      values.put(
          name,
          given.containsKey(name) ? given.get(name) : value(component.getGenericType(), name));
    }
    return construct(type, values.values().toArray());
  }

  /** A record of this type from its id; everything else null. */
  static <R extends Record> R unknown(Class<R> type) {
    RecordComponent[] components = type.getRecordComponents();
    @Nullable Object[] values = new Object[components.length];
    values[0] = value(components[0].getGenericType(), "id");
    return construct(type, values);
  }

  static <R extends Record> R construct(Class<R> type, @Nullable Object... values) {
    Class<?>[] types = Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getType)
        .toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new AssertionError(e);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("cannot make a " + type.getSimpleName(), e);
    }
  }

  /** What a component of a record holds. */
  static @Nullable Object read(Record holder, RecordComponent component) {
    try {
      return component.getAccessor().invoke(holder);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("cannot read " + component.getName(), e);
    }
  }

  private static Object value(Type type, String name) {
    if (type instanceof ParameterizedType generic) {
      Object element = value(generic.getActualTypeArguments()[0], name);
      Class<?> raw = (Class<?>) generic.getRawType();
      return raw == Set.class
          ? Set.of(element)
          : raw == List.class
              ? List.of(element)
              : Map.of(element, value(generic.getActualTypeArguments()[1], name));
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
      // The last constant: it is the one decision that takes a replacement.
      return plain.getEnumConstants()[plain.getEnumConstants().length - 1];
    }
    if (isId(plain)) {
      return construct(plain.asSubclass(Record.class), "id-of-" + name);
    }
    if (plain.isRecord()) {
      return record(plain.asSubclass(Record.class));
    }
    throw new AssertionError("no value to plant for the type " + plain.getName());
  }

  static boolean isId(Class<?> type) {
    return type.isRecord() && type.getSimpleName().endsWith("Id");
  }
}
