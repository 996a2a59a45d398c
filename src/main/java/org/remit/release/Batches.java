package org.remit.release;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what comes one by one into batches, and works on as many at once as there are processors.
 * Whoever adds to it waits, and helps, when too many are under way. Of several failures the first
 * is thrown, and no batch is begun after it.
 */
final class Batches<T> implements AutoCloseable {
  private final int size;
  private final Consumer<List<T>> work;
  private final ThreadPoolExecutor workers;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private List<T> gathered = new ArrayList<>();

  /**
   * @param size of a batch; the last may be smaller
   * @param work may be called by several threads at once
   */
  Batches(int size, Consumer<List<T>> work) {
    this.size = size;
    this.work = work;
    int atOnce = Runtime.getRuntime().availableProcessors();
    workers =
        new ThreadPoolExecutor(
            atOnce,
            atOnce,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1),
            Thread.ofPlatform().daemon().name("batch-", 0).factory(),
            new ThreadPoolExecutor.CallerRunsPolicy());
  }

  /**
   * Adds one; for one thread.
   *
   * @throws RuntimeException of the batch that failed
   */
  void add(T one) {
    gathered.add(one);
    if (gathered.size() == size) {
      begin();
    }
  }

  private void begin() {
    throwFailure();
    List<T> batch = gathered;
    gathered = new ArrayList<>();
    workers.execute(() -> workOn(batch));
  }

  private void workOn(List<T> batch) {
    if (failure.get() == null) {
      try {
        work.accept(batch);
      } catch (RuntimeException | Error e) {
        failure.compareAndSet(null, e);
      }
    }
  }

  /**
   * Works on what is left, and waits until all is done.
   *
   * @throws RuntimeException of the batch that failed
   */
  void finish() {
    if (!gathered.isEmpty()) {
      begin();
    }
    close();
    throwFailure();
  }

  private void throwFailure() {
    switch (failure.get()) {
      case null -> {}
      case Error error -> throw error;
      case RuntimeException exception -> throw exception;
      case Throwable other -> throw new IllegalStateException(other);
    }
  }

  /** Waits for the batches under way. */
  @Override
  public void close() {
    workers.close();
  }
}
