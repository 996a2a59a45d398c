package org.remit.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BatchesTest {
  @Test
  void everythingIsWorkedOnOnce() {
    var seen = new ConcurrentLinkedQueue<Integer>();
    try (var batches = new Batches<Integer>(3, seen::addAll)) {
      IntStream.range(0, 100).forEach(batches::add);
      batches.finish();
    }
    assertThat(seen).containsExactlyInAnyOrderElementsOf(IntStream.range(0, 100).boxed().toList());
  }

  private static List<Throwable> failures() {
    return List.of(new IllegalStateException("no disk"), new NoClassDefFoundError("gone"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void failureOfABatchIsThrown(Throwable failure) {
    try (var batches =
        new Batches<Integer>(
            1,
            batch -> {
              if (batch.contains(1)) {
                BatchesTest.<RuntimeException>raise(failure);
              }
            })) {
      assertThatThrownBy(
              () -> {
                batches.add(1);
                batches.finish();
              })
          .isSameAs(failure);
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void raise(Throwable failure) throws T {
    throw (T) failure;
  }
}
