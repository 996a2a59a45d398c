package org.remit.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.store.AlreadyClosedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.search.query.SearchRequest;
import org.remit.search.query.Searcher;

class IndexesTest {
  @TempDir Path folder;
  Indexes indexes;

  @BeforeEach
  void start() throws IOException {
    indexes = new Indexes(folder);
  }

  @Test
  void builtOnceThenOpened() throws IOException {
    assertThat(indexes.find(3)).isEmpty();
    try (SearchIndex built = indexes.open(3, Sample::feed)) {
      assertThat(built.release()).isEqualTo(3);
      assertThat(built.size()).isEqualTo(Sample.THINGS.size());
    }
    try (SearchIndex opened = indexes.open(3, IndexesTest::mustNotBuild)) {
      assertThat(opened.size()).isEqualTo(Sample.THINGS.size());
    }
    assertThat(folders()).containsExactly("3-v4");
  }

  @Test
  void indexOfNothingAnswersWithNothing() throws IOException {
    try (SearchIndex empty = indexes.open(1, build -> {})) {
      assertThat(empty.size()).isZero();
      assertThat(new Searcher(empty).search(request("nhs")).total()).isZero();
      assertThat(new Searcher(empty).suggest("nhs", Set.of(), 5)).isEmpty();
    }
  }

  @Test
  void failedBuildLeavesNothing() throws IOException {
    assertThatIllegalStateException()
        .isThrownBy(() ->
            indexes.open(
                1,
                build -> {
                  Sample.feed(build);
                  throw new IllegalStateException("the database is gone");
                }))
        .withMessage("the database is gone");

    assertThat(folders()).isEmpty();
    try (SearchIndex built = indexes.open(1, Sample::feed)) {
      assertThat(built.size()).isEqualTo(Sample.THINGS.size());
    }
  }

  @Test
  void failedRebuildLeavesTheOldIndex() throws IOException {
    indexes.open(1, Sample::feed).close();
    assertThatIllegalStateException()
        .isThrownBy(() ->
            indexes.rebuild(
                1,
                build -> {
                  throw new IllegalStateException("the database is gone");
                }));
    try (SearchIndex old = indexes.open(1, IndexesTest::mustNotBuild)) {
      assertThat(old.size()).isEqualTo(Sample.THINGS.size());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".cfs", ".si", "segments_1", ".cfe"})
  void damagedIndexIsBuiltAgain(String file) throws IOException {
    indexes.open(1, Sample::feed).close();
    Path damaged = file(file);
    byte[] bytes = Files.readAllBytes(damaged);
    // Enough of them to reach beyond the padding between the parts of a compound file.
    for (int i = bytes.length / 2; i < Math.min(bytes.length, bytes.length / 2 + 100); i++) {
      bytes[i] ^= 1;
    }
    Files.write(damaged, bytes);

    assertBuiltAgain();
  }

  @ParameterizedTest
  @ValueSource(strings = {".cfs", ".si", "segments_1", ".cfe"})
  void shortenedIndexIsBuiltAgain(String file) throws IOException {
    indexes.open(1, Sample::feed).close();
    Path damaged = file(file);
    Files.write(damaged, List.of());

    assertBuiltAgain();
  }

  @ParameterizedTest
  @ValueSource(strings = {".cfs", ".si", "segments_1", ".cfe"})
  void incompleteIndexIsBuiltAgain(String file) throws IOException {
    indexes.open(1, Sample::feed).close();
    Files.delete(file(file));

    assertBuiltAgain();
  }

  @Test
  void indexOfAnotherReleaseIsBuiltAgain() throws IOException {
    indexes.open(2, build -> {}).close();
    Files.move(folder.resolve("2-v4"), folder.resolve("1-v4"));

    assertBuiltAgain();
  }

  @Test
  void leftoversOfAKilledBuildAreRemoved() throws IOException {
    Files.createDirectories(folder.resolve("1-v4.building"));
    Files.writeString(folder.resolve("1-v4.building/_0.cfs"), "half");
    Files.createDirectories(folder.resolve("1-v4.removed"));

    indexes.open(1, Sample::feed).close();

    assertThat(folders()).containsExactly("1-v4");
  }

  @Test
  void rebuiltUnderThoseWhoHaveItOpen() throws IOException {
    try (SearchIndex old = indexes.open(1, Sample::feed);
        SearchIndex rebuilt = indexes.rebuild(1, build -> {})) {
      assertThat(new Searcher(old).search(request("nhs england")).total()).isPositive();
      assertThat(new Searcher(rebuilt).search(request("nhs england")).total()).isZero();
    }
  }

  @Test
  void onlyTheNewestAreKept() throws IOException {
    for (int release : List.of(2, 9, 10, 11)) {
      indexes.open(release, build -> {}).close();
    }
    Files.createDirectories(folder.resolve("12-v4.building"));
    Files.createDirectories(folder.resolve("10-v0"));
    Files.createDirectories(folder.resolve("1-v5"));
    Files.createDirectories(folder.resolve("notes"));

    indexes.deleteAllButNewest(2);

    assertThat(folders()).containsExactly("1-v5", "10-v4", "11-v4", "notes");
  }

  @Test
  void openIndexIsNotDeleted() throws IOException {
    SearchIndex old = indexes.open(1, Sample::feed);
    indexes.open(2, build -> {}).close();
    try (SearchIndex shared = old.share().orElseThrow()) {
      old.close();
      indexes.deleteAllButNewest(1);
      assertThat(folders()).containsExactly("1-v4", "2-v4");
      assertThat(new Searcher(shared).search(request("nhs england")).total()).isPositive();
    }
    indexes.deleteAllButNewest(1);
    assertThat(folders()).containsExactly("2-v4");
  }

  @Test
  void closedIndexNeitherAnswersNorIsShared() throws IOException {
    SearchIndex index = indexes.open(1, Sample::feed);
    index.close();
    index.close();

    assertThat(index.share()).isEmpty();
    assertThatExceptionOfType(AlreadyClosedException.class)
        .isThrownBy(() -> new Searcher(index).search(request("nhs")));
  }

  @Test
  void closingOneOfTwoLeavesTheOtherOpen() throws IOException {
    SearchIndex one = indexes.open(1, Sample::feed);
    try (SearchIndex other = one.share().orElseThrow()) {
      one.close();
      one.close();
      assertThat(new Searcher(other).search(request("nhs england")).total()).isPositive();
    }
  }

  private void assertBuiltAgain() throws IOException {
    assertThat(indexes.find(1)).isEmpty();
    try (SearchIndex again = indexes.open(1, Sample::feed)) {
      assertThat(new Searcher(again).search(request("nhs england")).total()).isPositive();
    }
    assertThat(folders()).containsExactly("1-v4");
  }

  private Path file(String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("1-v4"))) {
      return files.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow();
    }
  }

  private List<String> folders() throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths
          .filter(Files::isDirectory)
          .map(path -> path.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private static void mustNotBuild(IndexBuild build) {
    throw new AssertionError("built again");
  }

  private static SearchRequest request(String query) {
    return new SearchRequest(query, Set.of(), null, 5, null);
  }
}
