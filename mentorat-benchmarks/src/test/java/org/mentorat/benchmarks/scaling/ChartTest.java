package org.mentorat.benchmarks.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class ChartTest {
  private static final List<Curve.Point> POINTS = List.of(
      new Curve.Point(10_000, 1, 50, 100),
      new Curve.Point(100_000, 1, 600, 300),
      new Curve.Point(1_000_000, 1, 7000, 2000));

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
}
