package org.remit.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoProcessesTest {
  @TempDir Path folder;

  @Test
  void secondWaitsForTheBuildOfTheFirstAndOpensIt() throws Exception {
    try (OtherProcess first = OtherProcess.start(folder)) {
      first.await("building");
      var second = new FutureTask<>(() -> new Indexes(folder).open(1, this::mustNotBuild));
      Thread waiting = Thread.ofPlatform().start(second);
      while (waiting.getState() != Thread.State.TIMED_WAITING) {
        assertThat(second.isDone()).isFalse();
        Thread.onSpinWait();
      }

      first.goOn();
      first.await("open");

      try (SearchIndex opened = second.get()) {
        assertThat(opened.size()).isEqualTo(Sample.THINGS.size());
      }
    }
  }

  @Test
  void buildThatWasKilledIsBegunAnew() throws Exception {
    try (OtherProcess first = OtherProcess.start(folder)) {
      first.await("building");
    }
    assertThat(folder.resolve("1-v4.building")).isDirectory();

    try (SearchIndex built = new Indexes(folder).open(1, Sample::feed)) {
      assertThat(built.size()).isEqualTo(Sample.THINGS.size());
    }
    assertThat(folder.resolve("1-v4.building")).doesNotExist();
  }

  @Test
  void whatAnotherProcessHasOpenIsNotDeleted() throws Exception {
    var indexes = new Indexes(folder);
    indexes.open(1, Sample::feed).close();
    indexes.open(2, Sample::feed).close();
    try (OtherProcess other = OtherProcess.start(folder)) {
      other.await("open");
      indexes.deleteAllButNewest(1);
      assertThat(folder.resolve("1-v4")).isDirectory();
    }
    indexes.deleteAllButNewest(1);
    assertThat(folder.resolve("1-v4")).doesNotExist();
  }

  @Test
  void whatAnotherProcessIsBuildingIsNotRemoved() throws Exception {
    try (OtherProcess other = OtherProcess.start(folder)) {
      other.await("building");
      new Indexes(folder).deleteAllButNewest(1);
      assertThat(folder.resolve("1-v4.building")).isDirectory();
      other.goOn();
      other.await("open");
    }
  }

  private void mustNotBuild(IndexBuild build) {
    throw new AssertionError("built twice");
  }
}
