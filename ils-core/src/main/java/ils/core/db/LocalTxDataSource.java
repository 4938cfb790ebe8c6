package ils.core.db;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * MariaDB's data source with its XA side hidden, named in {@code web.xml}.
 *
 * <p>{@link MariaDbDataSource} is also an {@code XADataSource}, and Payara would then make every
 * transaction an XA one: slower, and refused by a Galera cluster.
 *
 * <p>Its connections switch auto-commit late ({@link LateAutoCommit}), and its statements are
 * prepared by the server and kept for the next time, unless the address says otherwise: the same
 * few dozen make up nearly all of the work.
 */
public class LocalTxDataSource implements DataSource {

  /** Fewer than the server allows in all (16,382), for four nodes with full pools. */
  private static final int PREPARED_PER_CONNECTION = 80;

  private final MariaDbDataSource driver = new MariaDbDataSource();

  public void setUrl(String url) throws SQLException {
    driver.setUrl(url.contains("useServerPrepStmts") ? url : prepared(url));
  }

  static String prepared(String url) {
    return "%s%suseServerPrepStmts=true&cachePrepStmts=true&prepStmtCacheSize=%d"
        .formatted(url, url.contains("?") ? "&" : "?", PREPARED_PER_CONNECTION);
  }

  public void setUser(String user) throws SQLException {
    driver.setUser(user);
  }

  public void setPassword(String password) throws SQLException {
    driver.setPassword(password);
  }

  @Override
  public Connection getConnection() throws SQLException {
    return LateAutoCommit.of(driver.getConnection());
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return LateAutoCommit.of(driver.getConnection(user, password));
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(@Nullable PrintWriter out) {
    // the driver logs through java.util.logging
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    driver.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return driver.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getLogger("org.mariadb.jdbc");
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return type.isInstance(this) ? type.cast(this) : driver.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return type.isInstance(this) || driver.isWrapperFor(type);
  }
}
