package org.remit.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remit.register.Dataset;
import org.remit.register.Row;
import org.remit.search.index.Indexes;

class ServedReleasesTest {
  @TempDir Path folder;

  @Test
  void indexesOfOldReleasesGoWhenNobodyUsesThem() throws IOException {
    var dataset = new Dataset(folder.resolve("data"));
    for (int day = 1; day <= 7; day++) {
      dataset.ods(
          dataset.file("2025-01-0" + day, Row.of("RZ1", "NAME %d NHS TRUST".formatted(day))));
    }
    Path indexes = folder.resolve("index");
    try (var releases = new ServedReleases(dataset.store(), new Indexes(indexes))) {
      releases.refresh();
      for (int release = 1; release <= 6; release++) {
        try (Served served = releases.at(release).orElseThrow()) {
          assertThat(served.index().release()).isEqualTo(release);
        }
      }
    }
    assertThat(built(indexes)).hasSizeLessThanOrEqualTo(4).anyMatch(name -> name.startsWith("7-v"));
  }

  private static List<String> built(Path indexes) throws IOException {
    try (Stream<Path> all = Files.list(indexes)) {
      return all.map(path -> path.getFileName().toString())
          .filter(name -> name.contains("-v"))
          .toList();
    }
  }
}
