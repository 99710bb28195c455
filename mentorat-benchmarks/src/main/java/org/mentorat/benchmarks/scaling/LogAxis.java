package org.mentorat.benchmarks.scaling;

import java.util.ArrayList;
import java.util.List;

/** A logarithmic axis from {@code low} to {@code high}, both positive, drawn from pixel {@code from} to pixel {@code to}. */
record LogAxis(double low, double high, double from, double to) {
  /** An axis around values, from a power of ten to a power of ten. */
  static LogAxis around(double least, double most, double from, double to) {
    return new LogAxis(
        Math.pow(10, Math.floor(Math.log10(least))),
        Math.pow(10, Math.ceil(Math.log10(most))),
        from,
        to);
  }

  double pixel(double value) {
    return from + (to - from) * Math.log(value / low) / Math.log(high / low);
  }

  /** 1, 2 and 5 times the powers of ten on the axis. */
  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    for (double power = low; power <= high * 1.0001; power *= 10) {
      for (int step : new int[] {1, 2, 5}) {
        if (step * power <= high * 1.0001) {
          ticks.add(step * power);
        }
      }
    }
    return ticks;
  }

  boolean isPower(double tick) {
    double exponent = Math.log10(tick);
    return Math.abs(exponent - Math.rint(exponent)) < 1e-6;
  }
}
