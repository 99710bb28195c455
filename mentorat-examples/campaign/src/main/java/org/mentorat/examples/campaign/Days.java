package org.mentorat.examples.campaign;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a day of the calendar, {@code 2026-09-07}. */
final class Days implements ITypeConverter<LocalDate> {
  @Override
  public LocalDate convert(String value) {
    try {
      return LocalDate.parse(value.strip());
    } catch (DateTimeParseException e) {
      // Java's message is about its parser: say what is expected instead.
      throw new TypeConversionException("expected a date such as 2026-09-07");
    }
  }
}
