package org.remit.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.remit.imports.ImportResult;
import org.remit.ods.file.OdsFile;

/** Editions of two sets say the same in whatever order and in however many imports they come. */
class EditionsInAnyOrderTest {
  private static final List<String> DAYS =
      List.of("2018-06-01", "2020-01-01", "2022-04-01", "2025-01-01");
  private static final List<String> TRUSTS = List.of("RZ1", "RZ2", "RZ3");
  private static final List<String> SITES = List.of("RZ101", "RZ102", "RZ201");

  @Provide
  Arbitrary<List<List<Row>>> editions() {
    return Arbitraries.of(TRUSTS, TRUSTS, SITES)
        .flatMap(EditionsInAnyOrderTest::edition)
        .list()
        .ofMinSize(2)
        .ofMaxSize(DAYS.size());
  }

  /** Some of these organisations, at least one. */
  private static Arbitrary<List<Row>> edition(List<String> codes) {
    return Arbitraries.of(codes)
        .set()
        .ofMinSize(1)
        .flatMap(listed ->
            Combinators.combine(listed.stream().sorted().map(EditionsInAnyOrderTest::row).toList())
                .as(rows -> rows));
  }

  private static Arbitrary<Row> row(String code) {
    return Combinators.combine(
            Arbitraries.of("A NHS TRUST", "B NHS TRUST"),
            Arbitraries.of("20100401", "20190401"),
            Arbitraries.of("", "", "20190930", "20200331", "20240331"),
            Arbitraries.of("", "1 HIGH STREET", "2 LOW STREET"),
            Arbitraries.of("", "Y98", "Y99"),
            Arbitraries.of("", "", "20191001"))
        .as((name, opened, closed, address, region, joined) -> {
          Row row = Row.of(code, name).opened(opened).in(region);
          if (!closed.isEmpty()) {
            row.closed(closed);
          }
          if (!address.isEmpty()) {
            row.at(address, "NW1 1AA");
          }
          return code.length() == 3 ? row : row.of(code.substring(0, 3)).with(16, joined);
        });
  }

  @Provide
  Arbitrary<List<Integer>> orders() {
    return Arbitraries.shuffle(IntStream.range(0, DAYS.size()).boxed().toList());
  }

  /**
   * @param breaks a bit for each place in the order at which one import ends and the next begins
   */
  @Property(seed = "2026", tries = 20, shrinking = ShrinkingMode.OFF)
  void factsAreTheSame(
      @ForAll("editions") List<List<Row>> editions,
      @ForAll("orders") List<Integer> order,
      @ForAll @IntRange(min = 1, max = 7) int breaks)
      throws IOException {
    Path folder = Files.createTempDirectory("editions");
    try {
      List<Integer> inOrder = order.stream().filter(index -> index < editions.size()).toList();
      var atOnce = new Dataset(folder.resolve("at-once"));
      importing(atOnce, editions, inOrder.stream().sorted().toList());
      var oneByOne = new Dataset(folder.resolve("one-by-one"));
      for (List<Integer> together : split(inOrder, breaks)) {
        importing(oneByOne, editions, together);
      }
      assertThat(oneByOne.held()).isEqualTo(atOnce.held());
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }

  private static List<List<Integer>> split(List<Integer> order, int breaks) {
    var all = new ArrayList<List<Integer>>();
    int from = 0;
    for (int at = 1; at <= order.size(); at++) {
      if (at == order.size() || (breaks & (1 << (at - 1))) != 0) {
        all.add(order.subList(from, at));
        from = at;
      }
    }
    return all;
  }

  private static void importing(Dataset dataset, List<List<Row>> editions, List<Integer> indexes) {
    Stream<OdsFile> files =
        indexes.stream()
            .map(index ->
                dataset.file(
                    DAYS.get(index),
                    editions.get(index).stream().map(row -> row.on(DAYS.get(index))).toArray()));
    var shrunk = new OdsChoices(false, true, false, false);
    assertThat(dataset.ods(shrunk, files.toArray(OdsFile[]::new)))
        .isInstanceOf(ImportResult.Imported.class);
  }
}
