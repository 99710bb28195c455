package org.mentorat.core.synthetic;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import org.mentorat.model.Cohort;

/** A number that changes with any component of any record of a cohort, and with nothing else: not with the JDK either. */
final class Fingerprint {
  private final Hasher hasher = Hashing.sha256().newHasher();

  private Fingerprint() {}

  static String of(Cohort cohort) {
    Fingerprint fingerprint = new Fingerprint();
    fingerprint.add(cohort.date());
    fingerprint.add(cohort.youths());
    fingerprint.add(cohort.mentors());
    fingerprint.add(cohort.associations());
    fingerprint.add(cohort.companies());
    fingerprint.add(cohort.pairs());
    return fingerprint.hasher.hash().toString().substring(0, 16);
  }

  private void add(Object value) {
    if (value instanceof Record record) {
      hasher.putChar('{');
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        try {
          Object held = component.getAccessor().invoke(record);
          // What is unknown adds nothing, so that a component more in the model does not count.
          if (held != null) {
            add(component.getName());
            add(held);
          }
        } catch (ReflectiveOperationException e) {
          throw new LinkageError(e.getMessage(), e);
        }
      }
    } else if (value instanceof Collection<?> several) {
      hasher.putInt(several.size());
      several.forEach(this::add);
    } else if (value instanceof Map<?, ?> map) {
      add(map.keySet());
      add(map.values());
    } else if (value instanceof Double number) {
      hasher.putDouble(number);
    } else {
      String text = value instanceof Enum<?> e ? e.name() : value.toString();
      hasher.putInt(text.length()).putString(text, StandardCharsets.UTF_8);
    }
  }
}
