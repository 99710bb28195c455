/**
 * Solvers of the numeric problem, one a file behind a small public door.
 *
 * <p>{@link org.mentorat.core.solve.ExactSolver} is the way in: it finds the best matching and the evidence for it. Dense problems
 * without groups are solved by {@code DenseAssignment}: {@code ShortLists} of the best of each row, a {@code ListAuction} among {@code
 * Holders} of places, {@code AugmentingPaths} for the rest, {@code Balanced} where places and youths differ in number. Sparse ones with as many
 * places as youths go to {@code LinearAssignment}: a {@code BatchAuction} on {@code UnitPrices}, whose bids a {@code BidDesk} finds for many youths at once and
 * a {@code Team} of threads side by side, then {@code SquareFinish}, which searches from both ends, the other one over {@code Columns}. Parts of any
 * other problem that have nothing to do with one another are found by {@code Division}, cut out by {@code Part}, and solved side by side
 * by {@code DividedSolve}. Long rows are solved
 * over a part of their pairs that grows, in {@code GrowingCore}. Behind both stands {@code LexicographicFlow}, and behind it, in the
 * order of the work: {@code MagnitudeCheck} refuses scores whose sums could overflow; {@code FlowNetwork} holds the flow and what of
 * it may still change, the face; {@code FeasibilityPhase} meets lower bounds and locked pairs or finds the cut that forbids it;
 * {@code GreedyStart} serves whom it can at first sight. From there two ways lead on. In general {@code CoveragePhase} serves the most
 * youths of one tier, and {@code ScorePhase} finds the best total score without giving up coverage, both along the shortest paths of
 * {@code PathSearch}. Where youths have one mentor each and only mentors' quotas limit, {@code LayeredCoverage} does the first, and
 * over {@code FallingRows}, best pair first, {@code MatroidAuction} finds good {@code PlacePrices} quickly, youths bidding for their {@code NearestPairs}, and {@code MatroidFinish} makes them
 * exact: it keeps {@code Places} of a {@code PlaceTree}, and mends what is left along {@code ForwardPaths} and {@code ReversePaths}.
 *
 * <p>A run that is stopped returns what it has, made the best of: {@code Exchange} adopts from unfinished work whatever keeps the matching
 * feasible and makes it better, {@code RowBound} makes a bound of whatever prices there are.
 *
 * <p>Every solver is a pure function of the indexed problem: arrays and indices only, no hash order, no clock, and no thread
 * but those that the caller lends, which never show in a result.
 */
@NullMarked
package org.mentorat.core.solve;

import org.jspecify.annotations.NullMarked;
