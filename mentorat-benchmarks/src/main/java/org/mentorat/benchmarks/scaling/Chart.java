package org.mentorat.benchmarks.scaling;

import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Draws the growth of time and memory as SVG: two double logarithmic panels on a light ground, the fitted line, every measurement. */
final class Chart {
  private static final int WIDTH = 860;
  private static final int HEIGHT = 430;
  private static final int TOP = 70;
  private static final int BOTTOM = 360;
  private static final String INK = "#1f2430";
  private static final String FAINT = "#d9dde5";
  private static final String MUTED = "#5b6475";
  private static final String FIRST = "#1b5e9b";
  private static final String SECOND = "#b4541a";

  private final XMLStreamWriter xml;

  private Chart(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** Writes the chart of {@code curve}. */
  static void write(Curve curve, Writer to) throws XMLStreamException {
    XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(to);
    new Chart(xml).draw(curve);
    xml.close();
  }

  private void draw(Curve curve) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    newLine();
    xml.writeStartElement("svg");
    xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
    attribute("viewBox", "0 0 " + WIDTH + " " + HEIGHT);
    attribute("width", Integer.toString(WIDTH));
    attribute("height", Integer.toString(HEIGHT));
    attribute("role", "img");
    attribute("font-family", "system-ui, Segoe UI, Helvetica, Arial, sans-serif");
    newLine();
    element("title", "Time and memory of the exact solver by number of youths");
    element("desc", curve.summary());
    rectangle();
    text(24, 30, 17, INK, "start", "Proven optimum: time and memory by size of the campaign");
    text(24, 50, 12, MUTED, "start", curve.subtitle());
    panel(
        curve,
        70,
        "time to the optimum, model included (s)",
        Curve.Point::seconds,
        curve.time(),
        String.format(Locale.ROOT, "time ∝ youths^%.2f", curve.time().exponent()),
        FIRST);
    panel(
        curve,
        500,
        "peak resident memory of the process (MiB)",
        Curve.Point::residentMiB,
        curve.memory(),
        String.format(Locale.ROOT, "memory ∝ youths^%.2f", curve.memory().exponent()),
        SECOND);
    text(24, HEIGHT - 14, 11, MUTED, "start", curve.provenance());
    xml.writeEndElement();
    xml.writeEndDocument();
    newLine();
    xml.flush();
  }

  private void panel(
      Curve curve,
      double left,
      String label,
      ToDoubleFunction<Curve.Point> value,
      PowerLaw law,
      String lawLabel,
      String colour)
      throws XMLStreamException {
    List<Curve.Point> points = curve.points();
    double right = left + 330;
    double least = points.stream().mapToDouble(value).min().orElseThrow();
    double most = points.stream().mapToDouble(value).max().orElseThrow();
    LogAxis x = LogAxis.around(curve.smallest(), curve.largest(), left, right);
    LogAxis y = LogAxis.around(least, most, BOTTOM, TOP + 14);
    text(left, TOP, 12, INK, "start", label);
    for (double tick : y.ticks()) {
      boolean power = y.isPower(tick);
      if (power || y.high() / y.low() < 2000) {
        line(left, y.pixel(tick), right, y.pixel(tick), FAINT, power ? 1.2 : 0.6, "");
        text(left - 6, y.pixel(tick) + 4, 10.5, MUTED, "end", brief(tick));
      }
    }
    for (double tick : x.ticks()) {
      line(x.pixel(tick), BOTTOM, x.pixel(tick), TOP + 14, FAINT, x.isPower(tick) ? 1.2 : 0.6, "");
      text(x.pixel(tick), BOTTOM + 16, 10.5, MUTED, "middle", brief(tick));
    }
    text((left + right) / 2, BOTTOM + 34, 12, INK, "middle", "youths");
    line(
        x.pixel(curve.smallest()),
        y.pixel(law.at(curve.smallest())),
        x.pixel(curve.largest()),
        y.pixel(law.at(curve.largest())),
        colour,
        1.6,
        "6 4");
    for (Curve.Point point : points) {
      circle(x.pixel(point.youths()), y.pixel(value.applyAsDouble(point)), colour);
    }
    text(left + 12, TOP + 34, 12.5, colour, "start", lawLabel);
  }

  /** 10,000 as 10k, 1,000,000 as 1M. */
  private static String brief(double value) {
    if (value >= 1_000_000) {
      return plain(value / 1_000_000) + "M";
    }
    return value >= 10_000 ? plain(value / 1000) + "k" : plain(value);
  }

  private static String plain(double value) {
    String text = String.format(Locale.ROOT, value < 1 ? "%.3f" : "%.0f", value);
    return value < 1 ? text.replaceAll("0+$", "") : text;
  }

  private void rectangle() throws XMLStreamException {
    xml.writeEmptyElement("rect");
    attribute("width", Integer.toString(WIDTH));
    attribute("height", Integer.toString(HEIGHT));
    attribute("fill", "#fcfcfa");
    newLine();
  }

  private void line(
      double x1, double y1, double x2, double y2, String colour, double width, String dashes)
      throws XMLStreamException {
    xml.writeEmptyElement("line");
    attribute("x1", number(x1));
    attribute("y1", number(y1));
    attribute("x2", number(x2));
    attribute("y2", number(y2));
    attribute("stroke", colour);
    attribute("stroke-width", number(width));
    if (!dashes.isEmpty()) {
      attribute("stroke-dasharray", dashes);
    }
    newLine();
  }

  private void circle(double cx, double cy, String colour) throws XMLStreamException {
    xml.writeEmptyElement("circle");
    attribute("cx", number(cx));
    attribute("cy", number(cy));
    attribute("r", "3.4");
    attribute("fill", colour);
    attribute("fill-opacity", "0.75");
    newLine();
  }

  private void text(double x, double y, double size, String colour, String anchor, String content)
      throws XMLStreamException {
    xml.writeStartElement("text");
    attribute("x", number(x));
    attribute("y", number(y));
    attribute("font-size", number(size));
    attribute("fill", colour);
    attribute("text-anchor", anchor);
    xml.writeCharacters(content);
    xml.writeEndElement();
    newLine();
  }

  private void element(String name, String content) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(content);
    xml.writeEndElement();
    newLine();
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, value);
  }

  private void newLine() throws XMLStreamException {
    xml.writeCharacters("\n");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
