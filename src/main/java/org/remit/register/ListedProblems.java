package org.remit.register;

import java.util.ArrayList;
import java.util.List;
import org.remit.domain.Problem;

/** The bad rows of an import: all are counted, the first are listed. */
public final class ListedProblems {
  /** How many are listed; who has more mends these first. */
  static final int LISTED = 1_000;

  private final List<Problem> listed = new ArrayList<>();
  private long count;

  public void add(Problem problem) {
    count++;
    if (listed.size() < LISTED) {
      listed.add(problem);
    }
  }

  long count() {
    return count;
  }

  List<Problem> listed() {
    return listed.stream().sorted().toList();
  }
}
