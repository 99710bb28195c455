package org.mentorat.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes {@code departements.txt} from the outlines: projects them and writes each department as one path in whole kilometres. Lines are
 * {@code code|name|x|y|path}, x and y a point within to set a label on; the first line is the size.
 *
 * <p>Projection: conformal conic with the parallels 44° and 49° and the origin 3° E, 46.5° N of Lambert-93 (RGF93), on a sphere instead
 * of the ellipsoid, which differs by less than a line is wide here (Snyder, Map Projections, 1987, equations 15-1 to 15-3).
 */
final class DepartmentMapWriter {
  private static final double EARTH_KM = 6371;
  private static final double FIRST = Math.toRadians(44);
  private static final double SECOND = Math.toRadians(49);
  private static final double ORIGIN = Math.toRadians(46.5);
  private static final double MERIDIAN = 3;
  private static final int MARGIN = 6;

  private DepartmentMapWriter() {}

  /** Writes the resource anew; the argument is its path. */
  public static void main(String[] args) throws IOException {
    Files.writeString(Path.of(args[0]), text());
  }

  static String text() throws IOException {
    JsonNode features;
    try (InputStream in = DepartmentMapWriter.class.getResourceAsStream("departements.geojson")) {
      features = JsonMapper.shared().readTree(in).path("features");
    }
    List<Shape> shapes = new ArrayList<>();
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    for (JsonNode feature : features) {
      Shape shape = Shape.of(feature);
      shapes.add(shape);
      for (double[][] ring : shape.rings) {
        for (double[] point : ring) {
          left = Math.min(left, point[0]);
          right = Math.max(right, point[0]);
          top = Math.min(top, point[1]);
          bottom = Math.max(bottom, point[1]);
        }
      }
    }
    StringBuilder out = new StringBuilder();
    out.append(Math.round(right - left) + 2 * MARGIN)
        .append(' ')
        .append(Math.round(bottom - top) + 2 * MARGIN)
        .append('\n');
    for (Shape shape : shapes) {
      shape.write(out, MARGIN - left, MARGIN - top);
    }
    return out.toString();
  }

  private record Shape(String code, String name, List<double[][]> rings) {
    static Shape of(JsonNode feature) {
      JsonNode coordinates = feature.path("geometry").path("coordinates");
      List<double[][]> rings = new ArrayList<>();
      boolean several = feature.path("geometry").path("type").asString("").equals("MultiPolygon");
      if (several) {
        coordinates.forEach(polygon -> polygon.forEach(ring -> rings.add(projected(ring))));
      } else {
        coordinates.forEach(ring -> rings.add(projected(ring)));
      }
      return new Shape(
          feature.path("properties").path("code").asString(""),
          feature.path("properties").path("nom").asString(""),
          rings);
    }

    void write(StringBuilder out, double dx, double dy) {
      StringBuilder path = new StringBuilder();
      double[] label = {0, 0};
      double largest = -1;
      for (double[][] ring : rings) {
        double area = write(path, ring, dx, dy, label, largest);
        largest = Math.max(largest, area);
      }
      out.append(code).append('|').append(name).append('|');
      out.append(Math.round(label[0] + dx)).append('|').append(Math.round(label[1] + dy));
      out.append('|').append(path).append('\n');
    }

    /** Adds a ring; where it is the largest so far the label goes to its centroid. Rings that shrink to less than a triangle are left out. */
    private static double write(
        StringBuilder path, double[][] ring, double dx, double dy, double[] label, double largest) {
      List<int[]> points = new ArrayList<>();
      double area = 0;
      double x = 0;
      double y = 0;
      for (int k = 0; k < ring.length; k++) {
        double[] a = ring[k];
        double[] b = ring[(k + 1) % ring.length];
        double cross = a[0] * b[1] - b[0] * a[1];
        area += cross / 2;
        x += (a[0] + b[0]) * cross / 6;
        y += (a[1] + b[1]) * cross / 6;
        int[] at = {(int) Math.round(a[0] + dx), (int) Math.round(a[1] + dy)};
        int[] before = points.isEmpty() ? new int[] {-1, -1} : points.get(points.size() - 1);
        if (at[0] != before[0] || at[1] != before[1]) {
          points.add(at);
        }
      }
      if (points.size() < 4) {
        return 0;
      }
      int[] at = points.get(0);
      path.append('M').append(at[0]).append(' ').append(at[1]).append('l');
      StringBuilder moves = new StringBuilder();
      for (int k = 1; k < points.size(); k++) {
        int[] next = points.get(k);
        number(moves, next[0] - at[0]);
        number(moves, next[1] - at[1]);
        at = next;
      }
      path.append(moves.charAt(0) == ' ' ? moves.substring(1) : moves).append('z');
      if (Math.abs(area) > largest) {
        label[0] = x / area;
        label[1] = y / area;
      }
      return Math.abs(area);
    }

    private static void number(StringBuilder moves, int value) {
      if (value >= 0) {
        moves.append(' ');
      }
      moves.append(value);
    }
  }

  private static double[][] projected(JsonNode ring) {
    double[][] points = new double[ring.size()][];
    for (int k = 0; k < points.length; k++) {
      points[k] = project(
          ring.get(k).get(0).doubleValue(), Math.toRadians(ring.get(k).get(1).doubleValue()));
    }
    return points;
  }

  /** Kilometres to the east and to the south of the origin. */
  private static double[] project(double longitude, double latitude) {
    double n = Math.log(Math.cos(FIRST) / Math.cos(SECOND))
        / Math.log(Math.tan(Math.PI / 4 + SECOND / 2) / Math.tan(Math.PI / 4 + FIRST / 2));
    double f = EARTH_KM * Math.cos(FIRST) * Math.pow(Math.tan(Math.PI / 4 + FIRST / 2), n) / n;
    double rho = f / Math.pow(Math.tan(Math.PI / 4 + latitude / 2), n);
    double rho0 = f / Math.pow(Math.tan(Math.PI / 4 + ORIGIN / 2), n);
    double theta = n * Math.toRadians(longitude - MERIDIAN);
    return new double[] {rho * Math.sin(theta), rho * Math.cos(theta) - rho0};
  }
}
