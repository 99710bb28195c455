/**
 * Where people live and how far apart: the French gazetteer and the spatial index.
 *
 * <p>{@link org.mentorat.core.territory.FrenchGazetteer} finds the communes of France by INSEE code, or by postal code and town as people
 * write them. It reads one compact resource of this package; {@code COMMUNES-NOTICE.txt} beside it says whose data it is. Other countries
 * implement {@link org.mentorat.model.Gazetteer} themselves.
 *
 * <p>{@link org.mentorat.core.territory.SpatialIndex} answers "who lives within so many kilometres" without measuring to everybody, with
 * exactly the answers that {@link org.mentorat.model.Position#kilometresTo} would give.
 */
@NullMarked
package org.mentorat.core.territory;

import org.jspecify.annotations.NullMarked;
