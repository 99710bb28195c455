package org.mentorat.core.guard;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 128 bits of the SHA-256 of a value's content: records by their components, sets and maps in whatever order they come, so that equal
 * values have equal hashes and nobody can make up a record that takes another's place.
 */
record ContentHash(long high, long low) {
  /** The accessors of a record's components, in order. */
  private static final ClassValue<Method[]> COMPONENTS = new ClassValue<>() {
    @Override
    protected Method[] computeValue(Class<?> type) {
      return Arrays.stream(type.getRecordComponents())
          .map(RecordComponent::getAccessor)
          .toArray(Method[]::new);
    }
  };

  /** Of one value or several in order: records of the domain, and what they are made of. */
  static ContentHash of(@Nullable Object... values) {
    ByteBuffer digest = ByteBuffer.wrap(sha256().digest(bytes(Arrays.asList(values))));
    return new ContentHash(digest.getLong(), digest.getLong());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static byte[] bytes(@Nullable Object value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(256);
    try (DataOutputStream data = new DataOutputStream(out)) {
      write(data, value);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return out.toByteArray();
  }

  /** Each value with a letter of its kind and the length of whatever has one, so that different values never look alike. */
  private static void write(DataOutputStream out, @Nullable Object value) throws IOException {
    if (value == null) {
      out.writeByte('0');
    } else if (value instanceof String text) {
      text(out, 's', text);
    } else if (value instanceof Boolean flag) {
      out.writeByte(flag ? 't' : 'f');
    } else if (value instanceof Double || value instanceof Float) {
      out.writeByte('d');
      out.writeLong(Double.doubleToLongBits(((Number) value).doubleValue() + 0.0));
    } else if (value instanceof Number whole) {
      out.writeByte('n');
      out.writeLong(whole.longValue());
    } else if (value instanceof Enum<?> constant) {
      text(out, 'e', constant.name());
    } else if (value instanceof TemporalAccessor day) {
      text(out, 'a', day.toString());
    } else if (value instanceof Optional<?> optional) {
      write(out, optional.orElse(null));
    } else if (value instanceof List<?> list) {
      out.writeByte('l');
      out.writeInt(list.size());
      for (Object item : list) {
        write(out, item);
      }
    } else if (value instanceof Collection<?> set) {
      List<byte[]> items = new ArrayList<>();
      set.forEach(item -> items.add(bytes(item)));
      unordered(out, 'c', items);
    } else if (value instanceof Map<?, ?> map) {
      List<byte[]> items = new ArrayList<>();
      map.forEach((key, item) -> items.add(bytes(Arrays.asList(key, item))));
      unordered(out, 'm', items);
    } else if (value instanceof Record) {
      Method[] components = COMPONENTS.get(value.getClass());
      text(out, 'r', value.getClass().getName());
      for (Method component : components) {
        write(out, component(value, component));
      }
    } else {
      throw new IllegalArgumentException(
          "no content is known of a " + value.getClass().getName());
    }
  }

  private static @Nullable Object component(Object of, Method accessor) {
    try {
      return accessor.invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(
          "the component " + accessor.getName() + " cannot be read", e);
    }
  }

  private static void unordered(DataOutputStream out, char kind, List<byte[]> items)
      throws IOException {
    items.sort(Arrays::compare);
    out.writeByte(kind);
    out.writeInt(items.size());
    for (byte[] item : items) {
      out.writeInt(item.length);
      out.write(item);
    }
  }

  private static void text(DataOutputStream out, char kind, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeByte(kind);
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
