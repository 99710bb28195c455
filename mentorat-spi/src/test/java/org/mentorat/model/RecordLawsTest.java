package org.mentorat.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every record with a builder, component by component, found by reflection. */
class RecordLawsTest {
  static Stream<Record> fullRecords() {
    return Stream.of(
        Planted.record(Youth.class),
        Planted.record(Mentor.class),
        Planted.record(Programme.class),
        Planted.record(Association.class),
        Planted.record(Company.class));
  }

  @Test
  void toBuilder_forgetsNothing() {
    Youth youth = Planted.record(Youth.class);
    Mentor mentor = Planted.record(Mentor.class);
    Programme programme = Planted.record(Programme.class);
    Association association = Planted.record(Association.class);

    assertThat(youth.toBuilder().build()).isEqualTo(youth).hasSameHashCodeAs(youth);
    assertThat(mentor.toBuilder().build()).isEqualTo(mentor).hasSameHashCodeAs(mentor);
    assertThat(programme.toBuilder().build()).isEqualTo(programme).hasSameHashCodeAs(programme);
    assertThat(association.toBuilder().build())
        .isEqualTo(association)
        .hasSameHashCodeAs(association);
  }

  @Test
  void builder_startsWithEverythingUnknown() {
    assertThat(Youth.builder("id-of-id").build()).isEqualTo(Planted.unknown(Youth.class));
    assertThat(Mentor.builder("id-of-id").build()).isEqualTo(Planted.unknown(Mentor.class));

    Programme programme = Programme.builder("DUO").build();
    assertThat(programme.mentorsPerYouth()).isEqualTo(1);
    assertThat(programme.places()).isEqualTo(Bounds.NONE);
    assertThat(programme.ages()).isNull();
    Association association = Association.builder("afev").build();
    assertThat(association.intake()).isEqualTo(Bounds.NONE);
    assertThat(association.programmes())
        .containsExactly(Programme.builder("afev").build());
    assertThat(Company.builder("edf").build().name()).isEqualTo("edf");
  }

  @ParameterizedTest
  @ValueSource(classes = {Youth.class, Mentor.class})
  void emptyCollection_isNotUnknown(Class<? extends Record> type) {
    Record unknown = Planted.unknown(type);
    for (RecordComponent component : type.getRecordComponents()) {
      if (!Collection.class.isAssignableFrom(component.getType())) {
        continue;
      }
      Object none = component.getType() == Set.class ? Set.of() : List.of();
      RecordComponent[] components = type.getRecordComponents();
      @Nullable Object[] values = new Object[components.length];
      for (int k = 0; k < components.length; k++) {
        values[k] = components[k].getName().equals(component.getName())
            ? none
            : Planted.read(unknown, components[k]);
      }
      Record empty = Planted.construct(type, values);

      assertThat(empty).as(component.getName()).isNotEqualTo(unknown);
      assertThat(Planted.read(empty, component)).isEqualTo(none);
    }
  }

  @ParameterizedTest
  @MethodSource("fullRecords")
  void collections_cannotBeChanged(Record record) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value = Planted.read(record, component);
      if (value instanceof Collection<?> collection) {
        assertThatThrownBy(() -> collection.remove(collection.iterator().next()))
            .as(component.getName())
            .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(collection::clear).isInstanceOf(UnsupportedOperationException.class);
      } else if (value instanceof Map<?, ?> map) {
        assertThatThrownBy(map::clear)
            .as(component.getName())
            .isInstanceOf(UnsupportedOperationException.class);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("fullRecords")
  void collections_areCopies(Record record) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      if (Planted.read(record, component) instanceof Collection<?> original) {
        Collection<Object> mutable = original instanceof Set<?> set
            ? new HashSet<Object>(set)
            : new ArrayList<Object>(original);
        Record copy = Planted.record(record.getClass(), Map.of(component.getName(), mutable));
        mutable.clear();

        assertThat(copy).as(component.getName()).isEqualTo(record);
      }
    }
  }

  @Test
  void sets_iterateInNaturalOrder_listsKeepTheirs() {
    Youth youth = Youth.builder("Y1")
        .sectors("santé", "btp", "numérique")
        .needs(Need.CONFIDENCE, Need.ORIENTATION)
        .avoidedMentors("M10", "M1", "M2")
        .preferredMentors("M9", "M3")
        .build();
    Mentor mentor = Mentor.builder("M1")
        .expertise(Need.CULTURAL_OPENING, Need.SCHOOL_SUPPORT, Need.LANGUAGE)
        .build();

    assertThat(youth.sectors()).containsExactly("btp", "numérique", "santé");
    assertThat(youth.needs()).containsExactly(Need.CONFIDENCE, Need.ORIENTATION);
    assertThat(youth.avoidedMentors())
        .containsExactly(MentorId.of("M1"), MentorId.of("M10"), MentorId.of("M2"));
    assertThat(youth.preferredMentors()).containsExactly(MentorId.of("M9"), MentorId.of("M3"));
    assertThat(mentor.expertise())
        .containsExactly(Need.SCHOOL_SUPPORT, Need.LANGUAGE, Need.CULTURAL_OPENING);
  }

  @Test
  void equality_doesNotDependOnTheOrderOfASet() {
    assertThat(Youth.builder("Y1").sectors("a", "b").build())
        .isEqualTo(Youth.builder("Y1").sectors(Set.of("b", "a")).build())
        .isNotEqualTo(Youth.builder("Y1").sectors("a", "c").build());
  }
}
