package org.mentorat.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page taken apart strictly: every tag, every attribute, every piece of text. Markup that a browser would forgive is an error here, so
 * nothing that came from data can pass for markup unseen.
 */
final class Markup {
  private static final Pattern TAG = Pattern.compile(
      "<(?<close>/?)(?<name>[a-zA-Z][a-zA-Z0-9]*)(?<attributes>(?:\\s+[a-zA-Z:-]+(?:=\"[^\"<>]*\")?)*)\\s*(?<empty>/?)>");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("(?<name>[a-zA-Z:-]+)(?:=\"(?<value>[^\"]*)\")?");
  private static final Set<String> VOID = Set.of("meta", "link", "br", "hr", "img", "input");

  /** A tag as it opens. */
  record Tag(String name, Map<String, String> attributes) {}

  final List<Tag> tags = new ArrayList<>();
  final List<String> texts = new ArrayList<>();

  private Markup() {}

  /** Takes a page apart; an IllegalStateException says where it is not well formed. */
  static Markup of(String html) {
    Markup markup = new Markup();
    String body = html.replaceFirst("^<!DOCTYPE html>\\s*", "");
    Matcher tag = TAG.matcher(body);
    Deque<String> open = new ArrayDeque<>();
    int from = 0;
    while (tag.find()) {
      markup.text(body.substring(from, tag.start()), open);
      from = tag.end();
      String name = tag.group("name");
      if (!tag.group("close").isEmpty()) {
        String expected = open.isEmpty() ? "nothing" : open.pop();
        if (!expected.equals(name)) {
          throw new IllegalStateException("</" + name + "> where " + expected + " is open");
        }
        continue;
      }
      Map<String, String> attributes = new LinkedHashMap<>();
      Matcher attribute = ATTRIBUTE.matcher(tag.group("attributes"));
      while (attribute.find()) {
        String value = attribute.group("value");
        if (attributes.put(attribute.group("name"), value == null ? "" : value) != null) {
          throw new IllegalStateException("twice: " + attribute.group("name"));
        }
      }
      markup.tags.add(new Tag(name, attributes));
      if (tag.group("empty").isEmpty() && !VOID.contains(name)) {
        open.push(name);
      }
    }
    markup.text(body.substring(from), open);
    if (!open.isEmpty()) {
      throw new IllegalStateException("not closed: " + open);
    }
    return markup;
  }

  private void text(String text, Deque<String> open) {
    if (text.indexOf('<') >= 0 || (text.indexOf('>') >= 0 && !"style".equals(open.peek()))) {
      throw new IllegalStateException("markup in text: " + text.strip());
    }
    if (!text.isBlank()) {
      texts.add(text.strip());
    }
  }

  List<Tag> named(String name) {
    return tags.stream().filter(t -> t.name().equals(name)).toList();
  }
}
