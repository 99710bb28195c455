package org.mentorat.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorat.core.LibraryClasses.LIBRARY;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.JavaTypeVariable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a user of the library sees is made of the JDK and of the library alone. */
class PublicSignatureTest {
  @Test
  void publicSignature_hasNoThirdPartyType() {
    Set<String> exported = exportedPackages();
    assertThat(exported).contains("org.mentorat.model", "org.mentorat.problem", "org.mentorat.spi");

    assertThat(LIBRARY.stream()
            .filter(type -> exported.contains(type.getPackageName()) && isVisible(type))
            .flatMap(PublicSignatureTest::thirdPartyTypes))
        .isEmpty();
  }

  private static Stream<String> thirdPartyTypes(JavaClass type) {
    Stream<String> ofType = Stream.<Collection<? extends JavaType>>of(
            type.getSuperclass().stream().toList(), type.getInterfaces(), type.getTypeParameters())
        .flatMap(Collection::stream)
        .flatMap(PublicSignatureTest::thirdParty)
        .map(seen -> type.getName() + " shows " + seen);
    Stream<String> ofMembers = type.getMembers().stream()
        .filter(PublicSignatureTest::isVisible)
        .flatMap(member -> types(member)
            .flatMap(PublicSignatureTest::thirdParty)
            .map(seen -> member.getFullName() + " shows " + seen));
    return Stream.concat(ofType, ofMembers);
  }

  private static Stream<? extends JavaType> types(JavaMember member) {
    if (member instanceof JavaField field) {
      return Stream.of(field.getType());
    }
    JavaCodeUnit method = (JavaCodeUnit) member;
    return Stream.<Collection<? extends JavaType>>of(
            List.of(method.getReturnType()),
            method.getParameterTypes(),
            method.getExceptionTypes(),
            method.getTypeParameters())
        .flatMap(Collection::stream);
  }

  private static Stream<String> thirdParty(JavaType type) {
    Stream<JavaClass> bounds = type instanceof JavaTypeVariable<?> variable
        ? variable.getUpperBounds().stream()
            .flatMap(bound -> bound.getAllInvolvedRawTypes().stream())
        : Stream.empty();
    return Stream.concat(type.getAllInvolvedRawTypes().stream(), bounds)
        .map(JavaClass::getBaseComponentType)
        .filter(seen -> !seen.isPrimitive()
            && !seen.getPackageName().startsWith("java.")
            && !seen.getPackageName().startsWith("org.mentorat."))
        .map(JavaClass::getName);
  }

  private static boolean isVisible(JavaClass type) {
    return isVisible(type.getModifiers())
        && type.getEnclosingClass().map(PublicSignatureTest::isVisible).orElse(true);
  }

  private static boolean isVisible(JavaMember member) {
    return isVisible(member.getModifiers())
        && !member.getModifiers().contains(JavaModifier.SYNTHETIC);
  }

  private static boolean isVisible(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }

  /** Of the module descriptors beside the classes, so that it does not matter how the test is run. */
  private static Set<String> exportedPackages() {
    return LIBRARY.stream()
        .map(PublicSignatureTest::root)
        .flatMap(Optional::stream)
        .distinct()
        .flatMap(root -> descriptor(root).exports().stream())
        .filter(exports -> !exports.isQualified())
        .map(ModuleDescriptor.Exports::source)
        .collect(Collectors.toSet());
  }

  private static Optional<String> root(JavaClass type) {
    JavaClass outermost = type;
    while (outermost.getEnclosingClass().isPresent()) {
      outermost = outermost.getEnclosingClass().orElseThrow();
    }
    String path = outermost.getName().replace('.', '/') + ".class";
    return outermost
        .getSource()
        .map(source -> source.getUri().toString())
        .filter(uri -> uri.endsWith(path))
        .map(uri -> uri.substring(0, uri.length() - path.length()));
  }

  private static ModuleDescriptor descriptor(String root) {
    try (InputStream in = URI.create(root + "module-info.class").toURL().openStream()) {
      return ModuleDescriptor.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
