package org.remit.bench;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/** Counts the SQL statements that a server sends, by having PostgreSQL log each of them. */
final class Statements implements AutoCloseable {
  private static final Pattern SENT =
      Pattern.compile("LOG:  (execute (?!fetch)[^:]*|statement): (.*)");

  /** What begins and ends transactions, and the look for a new release twice a second. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?i)(begin|commit|rollback|listen|set|show)\\b.*"
              + "|select \\* from release order by number desc limit 1");

  private static final int MILLISECONDS_TO_RELOAD = 500;

  private final OpenDataFolder folder;
  private final Path log;

  private Statements(OpenDataFolder folder, Path log) {
    this.folder = folder;
    this.log = log;
  }

  /** Begins to log; closing ends it. */
  static Statements of(Path data) throws IOException, InterruptedException {
    var statements = new Statements(OpenDataFolder.open(data), OpenDataFolder.log(data));
    statements.execute("alter system set log_statement = 'all'");
    return statements;
  }

  private void execute(String sql) throws IOException, InterruptedException {
    try (Connection connection = folder.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
      statement.execute("select pg_reload_conf()");
    } catch (SQLException e) {
      throw new IOException(e);
    }
    Thread.sleep(MILLISECONDS_TO_RELOAD);
  }

  /** How many statements the question takes. */
  long of(RemitServer server, Question question) throws IOException, InterruptedException {
    try (FileChannel channel = FileChannel.open(log)) {
      channel.position(channel.size());
      server.ask(question);
      var added =
          new String(
              java.nio.channels.Channels.newInputStream(channel).readAllBytes(),
              StandardCharsets.UTF_8);
      return SENT.matcher(added)
          .results()
          .filter(sent -> !BESIDE.matcher(sent.group(2).strip()).matches())
          .count();
    }
  }

  @Override
  public void close() throws IOException {
    try (folder) {
      execute("alter system reset log_statement");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
