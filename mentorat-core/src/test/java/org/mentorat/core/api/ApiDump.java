package org.mentorat.core.api;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedTypeVariable;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What users of a module can see, as text: one line a type, one a member, in a fixed order, the same on every JDK.
 *
 * <p>Types and members that are public, or protected where somebody can inherit; generics; nullness; components of records, constants of
 * enums, what sealed types permit; values of constants. Left out: {@code equals}, {@code hashCode} and {@code toString}, the accessors of
 * records, {@code values} and {@code valueOf} of enums, which go without saying.
 */
final class ApiDump {
  private final StringBuilder out = new StringBuilder();

  private ApiDump() {}

  /** The text of these types, which users can see, by package. */
  static String of(List<Class<?>> types) {
    ApiDump dump = new ApiDump();
    String before = "";
    for (Class<?> type :
        types.stream().sorted(Comparator.comparing(Class::getName)).toList()) {
      if (!type.getPackageName().equals(before)) {
        before = type.getPackageName();
        Package of = type.getPackage();
        boolean marked = of != null && has(of, "NullMarked");
        dump.out
            .append(dump.out.isEmpty() ? "" : "\n")
            .append(marked ? "@NullMarked " : "")
            .append("package ")
            .append(before)
            .append("\n");
      }
      dump.type(type);
    }
    return dump.out.toString();
  }

  /** Whether users can see a type of an exported package. */
  static boolean isVisible(Class<?> type) {
    Class<?> outer = type.getDeclaringClass();
    return !type.isSynthetic()
        && !type.isAnonymousClass()
        && !type.isLocalClass()
        && (Modifier.isPublic(type.getModifiers())
            || (Modifier.isProtected(type.getModifiers()) && outer != null && isOpen(outer)))
        && (outer == null || isVisible(outer));
  }

  /** Whether users can inherit from it. */
  private static boolean isOpen(Class<?> type) {
    return !Modifier.isFinal(type.getModifiers()) && !type.isSealed() && !type.isEnum();
  }

  private void type(Class<?> type) {
    out.append("\n").append(header(type)).append("\n");
    List<String> members = new ArrayList<>();
    if (type.isEnum()) {
      int position = 0;
      for (Field constant : type.getDeclaredFields()) {
        if (constant.isEnumConstant()) {
          out.append(String.format("  constant %d %s%n", position++, constant.getName())
              .replace("\r\n", "\n"));
        }
      }
    }
    Arrays.stream(type.getDeclaredFields())
        .filter(field -> !field.isEnumConstant() && isVisible(type, field.getModifiers()))
        .forEach(field -> members.add("field " + field(field)));
    Arrays.stream(type.getDeclaredConstructors())
        .filter(c -> isVisible(type, c.getModifiers()) && !c.isSynthetic() && !isCanonical(type, c))
        .forEach(c -> members.add("constructor " + constructor(c)));
    Set<String> implied = implied(type);
    Arrays.stream(type.getDeclaredMethods())
        .filter(m -> isVisible(type, m.getModifiers()) && !m.isSynthetic() && !m.isBridge())
        .filter(m -> !implied.contains(m.getName() + m.getParameterCount()))
        .forEach(m -> members.add("method " + method(type, m)));
    members.stream().sorted().forEach(member -> out.append("  ").append(member).append("\n"));
  }

  private static boolean isVisible(Class<?> type, int modifiers) {
    return Modifier.isPublic(modifiers) || (Modifier.isProtected(modifiers) && isOpen(type));
  }

  /** Names with numbers of parameters. */
  private static Set<String> implied(Class<?> type) {
    Set<String> implied = new HashSet<>(Set.of("equals1", "hashCode0", "toString0"));
    if (type.isEnum()) {
      implied.addAll(Set.of("values0", "valueOf1"));
    }
    if (type.isRecord()) {
      Arrays.stream(type.getRecordComponents()).forEach(c -> implied.add(c.getName() + "0"));
    }
    return implied;
  }

  private static boolean isCanonical(Class<?> type, Constructor<?> constructor) {
    return type.isRecord()
        && Arrays.equals(
            Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(),
            constructor.getParameterTypes());
  }

  private static String header(Class<?> type) {
    StringBuilder line = new StringBuilder();
    annotations(type.getAnnotations(), line);
    int modifiers = type.getModifiers();
    line.append(Modifier.isProtected(modifiers) ? "protected " : "public ");
    boolean plain = !type.isInterface() && !type.isEnum() && !type.isRecord();
    if (plain && type.getDeclaringClass() != null && !Modifier.isStatic(modifiers)) {
      line.append("inner ");
    }
    if (plain) {
      line.append(Modifier.isAbstract(modifiers) ? "abstract " : "");
      line.append(Modifier.isFinal(modifiers) ? "final " : "");
    }
    if (type.isSealed() && !type.isEnum()) {
      line.append("sealed ");
    }
    line.append(
        type.isAnnotation()
            ? "@interface "
            : type.isInterface()
                ? "interface "
                : type.isEnum() ? "enum " : type.isRecord() ? "record " : "class ");
    line.append(name(type)).append(variables(type.getTypeParameters()));
    if (type.isRecord()) {
      line.append(Arrays.stream(type.getRecordComponents())
          .map(c -> text(c.getAnnotatedType()) + " " + c.getName())
          .collect(Collectors.joining(", ", "(", ")")));
    }
    AnnotatedType parent = type.getAnnotatedSuperclass();
    if (plain && parent != null && parent.getType() != Object.class) {
      line.append(" extends ").append(text(parent));
    }
    if (type.getAnnotatedInterfaces().length > 0 && !type.isAnnotation()) {
      line.append(type.isInterface() ? " extends " : " implements ")
          .append(Arrays.stream(type.getAnnotatedInterfaces())
              .map(ApiDump::text)
              .collect(Collectors.joining(", ")));
    }
    if (type.isSealed() && !type.isEnum()) {
      line.append(" permits ")
          .append(Arrays.stream(type.getPermittedSubclasses())
              .map(ApiDump::name)
              .sorted()
              .collect(Collectors.joining(", ")));
    }
    return line.toString();
  }

  private static String field(Field field) {
    StringBuilder line = new StringBuilder();
    annotations(field.getAnnotations(), line);
    modifiers(field.getModifiers(), line);
    line.append(Modifier.isFinal(field.getModifiers()) ? "final " : "");
    line.append(text(field.getAnnotatedType())).append(" ").append(field.getName());
    boolean constant = Modifier.isStatic(field.getModifiers())
        && Modifier.isFinal(field.getModifiers())
        && (field.getType().isPrimitive() || field.getType() == String.class);
    if (constant) {
      line.append(" = ").append(value(field));
    }
    return line.toString();
  }

  private static Object value(Field field) {
    try {
      return field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String constructor(Constructor<?> constructor) {
    StringBuilder line = new StringBuilder();
    annotations(constructor.getAnnotations(), line);
    modifiers(constructor.getModifiers(), line);
    line.append(variables(constructor.getTypeParameters()));
    line.append(constructor.getDeclaringClass().getSimpleName());
    return line + parameters(constructor);
  }

  private static String method(Class<?> type, Method method) {
    StringBuilder line = new StringBuilder();
    annotations(method.getAnnotations(), line);
    modifiers(method.getModifiers(), line);
    if (type.isInterface()) {
      line.append(method.isDefault() ? "default " : "");
    } else {
      line.append(Modifier.isAbstract(method.getModifiers()) ? "abstract " : "");
      line.append(Modifier.isFinal(method.getModifiers()) && isOpen(type) ? "final " : "");
    }
    String variables = variables(method.getTypeParameters());
    line.append(variables).append(variables.isEmpty() ? "" : " ");
    line.append(text(method.getAnnotatedReturnType())).append(" ").append(method.getName());
    return line + parameters(method);
  }

  private static void modifiers(int modifiers, StringBuilder line) {
    line.append(Modifier.isProtected(modifiers) ? "protected " : "");
    line.append(Modifier.isStatic(modifiers) ? "static " : "");
  }

  private static String parameters(Executable executable) {
    AnnotatedType[] types = executable.getAnnotatedParameterTypes();
    List<String> parameters = new ArrayList<>();
    for (int p = 0; p < types.length; p++) {
      String text = text(types[p]);
      boolean varArgs = executable.isVarArgs() && p == types.length - 1;
      parameters.add(varArgs ? text.substring(0, text.length() - 2) + "..." : text);
    }
    String thrown = Arrays.stream(executable.getAnnotatedExceptionTypes())
        .map(ApiDump::text)
        .sorted()
        .collect(Collectors.joining(", "));
    return "(" + String.join(", ", parameters) + ")"
        + (thrown.isEmpty() ? "" : " throws " + thrown);
  }

  private static String variables(TypeVariable<?>[] variables) {
    return variables.length == 0
        ? ""
        : Arrays.stream(variables)
            .map(variable -> variable.getName() + bounds(variable.getAnnotatedBounds()))
            .collect(Collectors.joining(", ", "<", ">"));
  }

  private static String bounds(AnnotatedType[] bounds) {
    String text = Arrays.stream(bounds)
        .map(ApiDump::text)
        .filter(bound -> !bound.equals("Object"))
        .collect(Collectors.joining(" & "));
    return text.isEmpty() ? "" : " extends " + text;
  }

  /** A type as in source, nullness before the part that it belongs to. */
  private static String text(AnnotatedType type) {
    String nullness = has(type, "Nullable") ? "@Nullable " : "";
    if (type instanceof AnnotatedArrayType array) {
      // As in source: what stands before the brackets belongs to the array.
      return text(array.getAnnotatedGenericComponentType())
          + (nullness.isEmpty() ? "[]" : " @Nullable []");
    }
    if (type instanceof AnnotatedParameterizedType parameterized) {
      Class<?> raw = (Class<?>) ((ParameterizedType) type.getType()).getRawType();
      return nullness
          + name(raw)
          + Arrays.stream(parameterized.getAnnotatedActualTypeArguments())
              .map(ApiDump::text)
              .collect(Collectors.joining(", ", "<", ">"));
    }
    if (type instanceof AnnotatedWildcardType wildcard) {
      AnnotatedType[] lower = wildcard.getAnnotatedLowerBounds();
      return "?"
          + (lower.length > 0
              ? " super " + text(lower[0])
              : bounds(wildcard.getAnnotatedUpperBounds()));
    }
    if (type instanceof AnnotatedTypeVariable) {
      return nullness + ((TypeVariable<?>) type.getType()).getName();
    }
    Type plain = type.getType();
    return nullness + (plain instanceof Class<?> c ? name(c) : plain.getTypeName());
  }

  /** By name: the types were loaded apart from this test. */
  private static boolean has(AnnotatedElement element, String annotation) {
    return Arrays.stream(element.getAnnotations())
        .anyMatch(
            a -> a.annotationType().getName().equals("org.jspecify.annotations." + annotation));
  }

  /** As in source, without the package where it is java.lang. */
  private static String name(Class<?> type) {
    String name = type.getCanonicalName();
    return type.getPackageName().equals("java.lang") && !type.isPrimitive()
        ? name.substring("java.lang.".length())
        : name;
  }

  private static void annotations(Annotation[] annotations, StringBuilder line) {
    Stream.of(annotations)
        .map(annotation -> annotation.annotationType())
        .filter(type -> type == Deprecated.class || type == FunctionalInterface.class)
        .map(type -> "@" + type.getSimpleName() + " ")
        .sorted()
        .forEach(line::append);
  }
}
