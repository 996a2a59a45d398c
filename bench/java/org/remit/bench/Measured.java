package org.remit.bench;

import java.io.IOException;
import java.util.Arrays;

/** The times of one {@link Case}, asked of both servers in turn. */
final class Measured {
  private final Case asked;
  private final RemitServer records;
  private final RemitServer national;
  private final long[] ofRecords;
  private final long[] ofNational;

  Measured(Case asked, RemitServer records, RemitServer national, int rounds) {
    this.asked = asked;
    this.records = records;
    this.national = national;
    ofRecords = new long[rounds];
    ofNational = new long[rounds];
  }

  Case asked() {
    return asked;
  }

  /** Asks both without measuring. */
  void warm(int n) throws IOException, InterruptedException {
    records.ask(asked.records().apply(n));
    national.ask(asked.national().apply(n));
  }

  /** Asks both, each first in every other round. */
  void measure(int round) throws IOException, InterruptedException {
    if (round % 2 == 0) {
      ofRecords[round] = nanoseconds(records, asked.records().apply(round));
      ofNational[round] = nanoseconds(national, asked.national().apply(round));
    } else {
      ofNational[round] = nanoseconds(national, asked.national().apply(round));
      ofRecords[round] = nanoseconds(records, asked.records().apply(round));
    }
  }

  private static long nanoseconds(RemitServer server, Question question)
      throws IOException, InterruptedException {
    long began = System.nanoTime();
    server.ask(question);
    return System.nanoTime() - began;
  }

  /** In milliseconds. */
  double medianOfRecords() {
    return median(ofRecords);
  }

  /** In milliseconds. */
  double medianOfNational() {
    return median(ofNational);
  }

  private static double median(long[] nanoseconds) {
    long[] sorted = nanoseconds.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    double median =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
    return median / 1e6;
  }
}
