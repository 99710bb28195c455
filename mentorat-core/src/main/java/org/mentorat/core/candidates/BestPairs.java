package org.mentorat.core.candidates;

import java.util.Arrays;

/** Pairs of one youth, at most so many, those of highest value; of equal ones those with the lowest mentor. */
final class BestPairs {
  private final int most;
  private int size;
  private int[] mentor;
  private long[] score;
  private long[] value;

  BestPairs(int most) {
    this.most = most;
    this.mentor = new int[Math.min(most, 64)];
    this.score = new long[mentor.length];
    this.value = new long[mentor.length];
  }

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  /** The margin that a pair has to exceed to be among the best; valid where pairs are offered with a margin. */
  long leastMargin() {
    return full() ? value[size - 1] : 0;
  }

  /** The key that a pair has to exceed to be among the best; valid where pairs are {@linkplain #rank ranked}. */
  long leastKey() {
    return full() ? value[size - 1] : Long.MIN_VALUE;
  }

  /** The highest margin among pairs that were offered with one. */
  long highest() {
    return size == 0 ? 0 : value[0];
  }

  boolean full() {
    return size >= most;
  }

  int mentor(int k) {
    return mentor[k];
  }

  long score(int k) {
    return score[k];
  }

  /** The score that a pair needs to be among the best; valid where pairs are offered by score. */
  long least() {
    return full() ? score[size - 1] : Long.MIN_VALUE / 4;
  }

  boolean contains(int ofMentor) {
    return Arrays.stream(mentor, 0, size).anyMatch(m -> m == ofMentor);
  }

  /** Adds a pair behind the others, whatever its value. */
  void add(int ofMentor, long ofScore) {
    makeRoom();
    mentor[size] = ofMentor;
    score[size] = ofScore;
    value[size++] = Long.MIN_VALUE;
  }

  /** Offers a pair; {@code margin} orders pairs, or the score where it is 0. */
  void offer(int ofMentor, long ofScore, long margin) {
    rank(ofMentor, ofScore, margin == 0 ? ofScore : margin);
  }

  /** Offers a pair that {@code key} orders, whatever its sign. */
  void rank(int ofMentor, long ofScore, long key) {
    if (full() && !before(key, ofMentor, size - 1)) {
      return;
    }
    if (!full()) {
      makeRoom();
      size++;
    }
    int at = size - 1;
    while (at > 0 && before(key, ofMentor, at - 1)) {
      mentor[at] = mentor[at - 1];
      score[at] = score[at - 1];
      value[at] = value[at - 1];
      at--;
    }
    mentor[at] = ofMentor;
    score[at] = ofScore;
    value[at] = key;
  }

  private boolean before(long key, int ofMentor, int other) {
    return key != value[other] ? key > value[other] : ofMentor < mentor[other];
  }

  private void makeRoom() {
    if (size == mentor.length) {
      mentor = Lottery.grow(mentor, size + 1);
      score = Arrays.copyOf(score, mentor.length);
      value = Arrays.copyOf(value, mentor.length);
    }
  }
}
