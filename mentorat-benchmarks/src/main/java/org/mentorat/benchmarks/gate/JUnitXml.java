package org.mentorat.benchmarks.gate;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.mentorat.benchmarks.gate.judge.Finding;
import org.mentorat.benchmarks.gate.judge.Verdict;

/**
 * A gate's findings in the format of JUnit reports, which continuous integration shows: a test a workload. A regression is a failure;
 * undecided is an error, since nothing was found out; a workload that one jar lacks is skipped.
 */
final class JUnitXml {
  private static final String SUITE = "throughput gate";

  private JUnitXml() {}

  static void write(GateReport report, Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      write(report, out);
    }
  }

  static void write(GateReport report, Writer out) throws IOException {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", SUITE);
      xml.writeAttribute(
          "tests", Integer.toString(report.findings().size() + report.left().size()));
      xml.writeAttribute("failures", Long.toString(count(report, Verdict.REGRESSION)));
      xml.writeAttribute("errors", Long.toString(count(report, Verdict.UNDECIDED)));
      xml.writeAttribute("skipped", Integer.toString(report.left().size()));
      xml.writeAttribute("time", String.format(Locale.ROOT, "%.1f", report.seconds()));
      for (Finding finding : report.findings()) {
        startCase(xml, finding.workload());
        if (finding.verdict() != Verdict.PASS) {
          boolean regression = finding.verdict() == Verdict.REGRESSION;
          xml.writeStartElement(regression ? "failure" : "error");
          xml.writeAttribute("type", GateReport.word(finding.verdict()));
          xml.writeAttribute("message", plain(message(finding)));
          xml.writeEndElement();
        }
        xml.writeEndElement();
      }
      for (String workload : report.left()) {
        startCase(xml, workload);
        xml.writeEmptyElement("skipped");
        xml.writeAttribute("message", "not in both jars");
        xml.writeEndElement();
      }
      xml.writeStartElement("system-out");
      xml.writeCharacters(plain(report.text()));
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException("the report cannot be written as XML", e);
    }
  }

  private static long count(GateReport report, Verdict verdict) {
    return report.findings().stream().filter(f -> f.verdict() == verdict).count();
  }

  private static void startCase(XMLStreamWriter xml, String workload) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", SUITE);
    xml.writeAttribute("name", plain(workload));
  }

  private static String message(Finding finding) {
    return String.format(
        Locale.ROOT,
        "candidate / baseline is %.3f, with confidence %.3f to %.3f, over %d pairs of forks",
        finding.interval().estimate(),
        finding.interval().lower(),
        finding.interval().upper(),
        finding.pairs());
  }

  /** The writer escapes markup but lets through what XML 1.0 cannot say at all: most control characters, lone surrogates. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints().forEach(c -> plain.appendCodePoint(allowed(c) ? c : '\uFFFD'));
    return plain.toString();
  }

  private static boolean allowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
