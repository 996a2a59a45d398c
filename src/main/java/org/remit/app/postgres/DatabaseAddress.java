package org.remit.app.postgres;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a PostgreSQL is and how to log in.
 *
 * @param jdbcUrl {@code jdbc:postgresql://host:port/database}
 * @param user null where the address says it
 * @param password null where none is needed or the address says it
 */
public record DatabaseAddress(String jdbcUrl, @Nullable String user, @Nullable String password) {
  private static final int SECONDS_TO_CONNECT = 10;

  /** A new connection each time: for commands, which need few. */
  public DataSource dataSource() {
    var dataSource = new PGSimpleDataSource();
    dataSource.setUrl(jdbcUrl);
    if (user != null) {
      dataSource.setUser(user);
    }
    if (password != null) {
      dataSource.setPassword(password);
    }
    dataSource.setConnectTimeout(SECONDS_TO_CONNECT);
    dataSource.setApplicationName("remit");
    return dataSource;
  }

  /** Without the password, so that it can be shown and logged. */
  @Override
  public String toString() {
    return user == null ? jdbcUrl : user + " at " + jdbcUrl;
  }
}
