package org.mentorat.model;

/**
 * A point on the globe (position), WGS 84.
 *
 * @param latitude degrees north (latitude), −90 to 90
 * @param longitude degrees east (longitude), −180 to 180
 * @since 0.1
 */
public record Position(double latitude, double longitude) {
  private static final double EARTH_RADIUS_KM = 6371.0088;

  /** Checks the ranges: latitude −90 to 90, longitude −180 to 180. */
  public Position {
    if (!(latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180)) {
      throw InvalidRecordException.of(
          "Position",
          "position",
          "position.range",
          "latitude in [-90, 90], longitude in [-180, 180]");
    }
  }

  /** Great-circle distance in kilometres (haversine on the mean radius, within 0.5 % of the ellipsoid). */
  public double kilometresTo(Position other) {
    double phi1 = StrictMath.toRadians(latitude);
    double phi2 = StrictMath.toRadians(other.latitude);
    double sinPhi = StrictMath.sin((phi2 - phi1) / 2);
    double sinLambda = StrictMath.sin(StrictMath.toRadians(other.longitude - longitude) / 2);
    double a =
        sinPhi * sinPhi + StrictMath.cos(phi1) * StrictMath.cos(phi2) * sinLambda * sinLambda;
    return 2 * EARTH_RADIUS_KM * StrictMath.asin(StrictMath.min(1, StrictMath.sqrt(a)));
  }

  @Override
  public String toString() {
    return "Position[…]";
  }
}
