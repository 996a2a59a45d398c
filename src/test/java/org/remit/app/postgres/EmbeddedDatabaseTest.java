package org.remit.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.remit.app.CannotRunException;

/** Each test has a data folder of its own; the programs are unpacked once for all. */
@Timeout(120)
class EmbeddedDatabaseTest {
  @TempDir Path data;
  private final List<OtherRemit> others = new ArrayList<>();
  private final List<String> said = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void nothingIsLeftRunning() throws Exception {
    for (OtherRemit other : others) {
      other.kill();
    }
    // Whatever a killed process left is taken over and stopped.
    open().close();
    assertThat(Postmaster.find(data.resolve("postgres"))).isEmpty();
  }

  @Test
  void dataIsKeptBetweenRuns() throws Exception {
    try (var database = open()) {
      execute(database, "create table kept as select 7 as number");
    }
    assertThat(Postmaster.find(data.resolve("postgres"))).isEmpty();
    try (var database = open()) {
      assertThat(database.joined()).isFalse();
      assertThat(query(database, "select number from kept")).isEqualTo("7");
    }
  }

  @Test
  void commitsAreOnDiskWhenTheyReturn() throws Exception {
    try (var database = open()) {
      assertThat(query(database, "show fsync")).isEqualTo("on");
      assertThat(query(database, "show full_page_writes")).isEqualTo("on");
      assertThat(query(database, "show synchronous_commit")).isEqualTo("on");
    }
  }

  @Test
  void onlyTheHolderOfThePasswordGetsIn() throws Exception {
    try (var database = open()) {
      var stranger = new DatabaseAddress(database.address().jdbcUrl(), "remit", "guess");
      assertThatThrownBy(() -> stranger.dataSource().getConnection())
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
      assertThat(Files.getPosixFilePermissions(data.resolve("postgres/remit.password")))
          .hasToString("[OWNER_READ, OWNER_WRITE]");
    }
  }

  @Test
  void secondProcessJoinsAndTheLastOneStops() throws Exception {
    OtherRemit first = other();
    try (var second = open()) {
      assertThat(second.joined()).isTrue();
      assertThat(second.address()).hasToString(first.address());
      first.leave();
      assertThat(query(second, "select 'still here'")).isEqualTo("still here");
    }
    assertThat(Postmaster.find(data.resolve("postgres"))).isEmpty();
  }

  @Test
  void processesThatStartAtOnceShareOneServer() throws Exception {
    List<OtherRemit> together =
        Stream.of(1, 2, 3).parallel().map(number -> OtherRemit.startUnchecked(data)).toList();
    others.addAll(together);
    assertThat(together)
        .extracting(OtherRemit::address)
        .containsOnly(together.getFirst().address());
    for (OtherRemit one : together) {
      one.leave();
    }
    assertThat(Postmaster.find(data.resolve("postgres"))).isEmpty();
  }

  @Test
  void serverThatBeginsAtTheSameMomentIsTheOneThatStarts() throws Exception {
    try (var running = open()) {
      // As when a Remit was killed that had told it to start, which is seen only now.
      var cluster =
          new Cluster(
              data.resolve("postgres").toRealPath(),
              data.resolve("postgres.log"),
              PostgresPrograms.in(data, _ -> {}),
              _ -> {});
      assertThat(cluster.start()).hasToString(running.address().toString());
    }
  }

  @Test
  void serverStaysForTheOneThatStartedIt() throws Exception {
    OtherRemit first = other();
    open().close();
    try (var again = open()) {
      assertThat(again.address()).hasToString(first.address());
    }
  }

  @Test
  void serverLeftByAKilledProcessIsTakenOverAndStopped() throws Exception {
    OtherRemit killed = other();
    killed.kill();
    try (var next = open()) {
      assertThat(next.joined()).isTrue();
      assertThat(query(next, "select 1")).isEqualTo("1");
    }
    assertThat(Postmaster.find(data.resolve("postgres"))).isEmpty();
  }

  @Test
  void killedServerIsStartedAgainWithWhatWasCommitted() throws Exception {
    OtherRemit killed = other();
    try (var database = open()) {
      execute(database, "create table kept as select 7 as number");
    }
    long server = Postmaster.find(data.resolve("postgres")).orElseThrow().pid();
    ProcessHandle process = ProcessHandle.of(server).orElseThrow();
    process.destroyForcibly();
    process.onExit().join();
    killed.kill();
    try (var next = open()) {
      assertThat(next.joined()).isFalse();
      assertThat(query(next, "select number from kept")).isEqualTo("7");
    }
  }

  @Test
  void numberOfTheServerTakenByAnotherProgramIsNoServer() throws Exception {
    open().close();
    Process stranger = new ProcessBuilder("sleep", "300").start();
    try {
      Files.writeString(
          data.resolve("postgres/postmaster.pid"),
          "%d\n%s\n1600000000\n5999\n\n127.0.0.1\n 1 1\nready\n"
              .formatted(stranger.pid(), data.resolve("postgres")));
      try (var database = open()) {
        assertThat(database.joined()).isFalse();
        assertThat(query(database, "select 1")).isEqualTo("1");
      }
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void numberOfNoProcessIsNoServer() throws Exception {
    open().close();
    Process ended = new ProcessBuilder("true").start();
    ended.waitFor();
    Files.writeString(
        data.resolve("postgres/postmaster.pid"),
        "%d\n%s\n1600000000\n5999\n\n127.0.0.1\n 1 1\nready\n"
            .formatted(ended.pid(), data.resolve("postgres")));
    try (var database = open()) {
      assertThat(database.joined()).isFalse();
    }
  }

  @Test
  void emptyPidFileIsNoServer() throws Exception {
    open().close();
    Files.createFile(data.resolve("postgres/postmaster.pid"));
    try (var database = open()) {
      assertThat(database.joined()).isFalse();
    }
  }

  @Test
  void halfMadeFolderIsMadeAgain() throws Exception {
    Files.createDirectories(data.resolve("postgres.new/base"));
    Files.writeString(data.resolve("postgres.new/PG_VERSION"), "18\n");
    Files.writeString(data.resolve("remit.password.new"), "half");
    try (var database = open()) {
      assertThat(query(database, "select 1")).isEqualTo("1");
    }
    assertThat(data.resolve("postgres.new")).doesNotExist();
    assertThat(data.resolve("remit.password.new")).doesNotExist();
  }

  @Test
  void folderOfAnotherPostgresIsRefused() throws Exception {
    Files.createDirectories(data.resolve("postgres"));
    Files.writeString(data.resolve("postgres/PG_VERSION"), "9.6\n");
    assertThatThrownBy(this::open)
        .isInstanceOf(CannotRunException.class)
        .hasMessageContaining("was written by PostgreSQL 9.6, and this Remit brings 18.");
    FileTree.delete(data.resolve("postgres"));
  }

  @Test
  void folderInUseWhereNoServerIsSeenIsRefused() throws Exception {
    other();
    long server = Postmaster.find(data.resolve("postgres")).orElseThrow().pid();
    ProcessHandle process = ProcessHandle.of(server).orElseThrow();
    process.destroyForcibly();
    process.onExit().join();
    assertThatThrownBy(this::open)
        .isInstanceOf(CannotRunException.class)
        .hasMessageContaining("is in use by another Remit");
  }

  @Test
  void processOpensAFolderOnce() throws Exception {
    try (var database = open()) {
      assertThat(database.joined()).isFalse();
      assertThatThrownBy(this::open).isInstanceOf(IllegalStateException.class);
      assertThat(query(database, "select 1")).isEqualTo("1");
    }
  }

  private EmbeddedDatabase open() throws IOException {
    return EmbeddedDatabase.open(data, OtherRemit.PROGRAMS, said::add);
  }

  private OtherRemit other() throws IOException {
    var other = OtherRemit.start(data);
    others.add(other);
    return other;
  }

  private static void execute(Database database, String sql) throws SQLException {
    try (var connection = database.address().dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String query(Database database, String sql) throws SQLException {
    try (var connection = database.address().dataSource().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }
}
