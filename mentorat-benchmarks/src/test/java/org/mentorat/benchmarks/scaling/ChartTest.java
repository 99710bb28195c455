package org.mentorat.benchmarks.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ChartTest {
  private static final List<Curve.Point> POINTS = List.of(
      new Curve.Point(10_000, 1, 0.05, 100),
      new Curve.Point(100_000, 1, 0.6, 300),
      new Curve.Point(1_000_000, 1, 7, 2000));

  @Test
  void fit_findsTheExponentOfAPower() {
    PowerLaw law = PowerLaw.fit(new double[] {1, 10, 100}, new double[] {3, 60, 1200});

    assertThat(law.exponent()).isCloseTo(Math.log10(20), within(1e-9));
    assertThat(law.at(10)).isCloseTo(60, within(1e-6));
  }

  @Test
  void fit_refusesOneSize() {
    assertThatThrownBy(() -> PowerLaw.fit(new double[] {5, 5}, new double[] {1, 2}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least two");
  }

  @Test
  void axis_spansPowersOfTen() {
    LogAxis axis = LogAxis.around(0.05, 7, 0, 100);

    assertThat(axis.pixel(0.01)).isCloseTo(0, within(1e-9));
    assertThat(axis.pixel(10)).isCloseTo(100, within(1e-9));
    assertThat(axis.pixel(1)).isCloseTo(200.0 / 3, within(1e-9));
    assertThat(axis.ticks()).hasSize(10).startsWith(0.01, 0.02, 0.05);
  }

  @Test
  void chart_isXml_withAPointForEachMeasurementAndItsLabelsEscaped() throws Exception {
    Curve curve =
        new Curve(POINTS, new PowerLaw(1, 1.1), new PowerLaw(1, 0.7), "<a machine> & its Java");
    StringWriter svg = new StringWriter();

    Chart.write(curve, svg);

    Document document = DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.toString().getBytes(StandardCharsets.UTF_8)));
    assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
    assertThat(document.getElementsByTagName("circle").getLength()).isEqualTo(6);
    assertThat(document.getDocumentElement().getTextContent())
        .contains("<a machine> & its Java", "youths^1.10", "youths", "1M");
  }

  @Test
  void chart_drawsTheFittedLines_throughPointsThatLieOnThem() throws Exception {
    Curve curve = Curve.through(
        List.of(
            new Curve.Point(10_000, 1, 0.05, 100),
            new Curve.Point(100_000, 1, 0.5, 200),
            new Curve.Point(1_000_000, 1, 5, 400)),
        "a machine");
    StringWriter svg = new StringWriter();

    Chart.write(curve, svg);

    Document document = DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.toString().getBytes(StandardCharsets.UTF_8)));
    NodeList lines = document.getElementsByTagName("line");
    List<Element> fitted = IntStream.range(0, lines.getLength())
        .mapToObj(k -> (Element) lines.item(k))
        .filter(line -> !line.getAttribute("stroke-dasharray").isEmpty())
        .toList();
    assertThat(fitted).hasSize(2);
    NodeList circles = document.getElementsByTagName("circle");
    for (int panel = 0; panel < 2; panel++) {
      Element first = (Element) circles.item(3 * panel);
      Element last = (Element) circles.item(3 * panel + 2);
      assertThat(number(fitted.get(panel), "y1")).isCloseTo(number(first, "cy"), within(0.11));
      assertThat(number(fitted.get(panel), "y2")).isCloseTo(number(last, "cy"), within(0.11));
    }
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }
}
