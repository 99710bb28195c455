package org.mentorat.model;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Objects;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import org.jspecify.annotations.Nullable;

/**
 * An immutable set in natural order. {@link Set#copyOf} would iterate in an order that changes from one start of the JVM to the next, and
 * a tree costs 40 bytes an entry where a national campaign holds a million small sets: this is one sorted array. Look-up is a binary
 * search and, as in {@link java.util.TreeSet}, refuses null and foreign types.
 */
final class FrozenSet<E extends Comparable<? super E>> extends AbstractSet<E> {
  private static final FrozenSet<?> EMPTY = new FrozenSet<String>(new Object[0]);

  private final Object[] elements;

  private FrozenSet(Object[] elements) {
    this.elements = elements;
  }

  /** The distinct elements in natural order; the argument itself where it is frozen already. Null elements are refused. */
  @SuppressWarnings("unchecked") // an empty set, or one that was made for the same elements
  static <E extends Comparable<? super E>> Set<E> copyOf(Collection<? extends E> source) {
    if (source instanceof FrozenSet) {
      return (Set<E>) source;
    }
    Object[] sorted = source.toArray();
    if (sorted.length == 0) {
      return (Set<E>) EMPTY;
    }
    for (Object element : sorted) {
      Objects.requireNonNull(element, "an entry is null");
    }
    Arrays.sort(sorted);
    int distinct = 1;
    for (int k = 1; k < sorted.length; k++) {
      if (!sorted[k].equals(sorted[distinct - 1])) {
        sorted[distinct++] = sorted[k];
      }
    }
    return new FrozenSet<>(Arrays.copyOf(sorted, distinct, Object[].class));
  }

  @Override
  public int size() {
    return elements.length;
  }

  @Override
  public boolean contains(@Nullable Object element) {
    return Arrays.binarySearch(elements, Objects.requireNonNull(element)) >= 0;
  }

  @Override
  @SuppressWarnings("unchecked") // filled from a Collection<? extends E> only
  public Iterator<E> iterator() {
    return (Iterator<E>) (Iterator<?>) Arrays.asList(elements).iterator();
  }

  @Override
  public Spliterator<E> spliterator() {
    return Spliterators.spliterator(
        elements,
        Spliterator.ORDERED | Spliterator.DISTINCT | Spliterator.IMMUTABLE | Spliterator.NONNULL);
  }
}
