package org.remit.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HalvesTest {
  @TempDir Path folder;

  @Test
  void secondHalfOfTheRowsComesFirst() throws Exception {
    Path from = Files.createDirectory(folder.resolve("from"));
    Files.writeString(from.resolve("some.csv"), "1\r\n22\r\n333\r\n4\r\n");
    Files.writeString(from.resolve("one.csv"), "1\r\n");
    Path to = Halves.swapped(from, folder.resolve("to"));
    assertThat(to.resolve("some.csv")).hasContent("4\r\n1\r\n22\r\n333\r\n");
    assertThat(to.resolve("one.csv")).hasContent("1\r\n");
  }
}
