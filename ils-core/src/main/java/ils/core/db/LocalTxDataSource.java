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
 */
public class LocalTxDataSource implements DataSource {

  private final MariaDbDataSource driver = new MariaDbDataSource();

  public void setUrl(String url) throws SQLException {
    driver.setUrl(url);
  }

  public void setUser(String user) throws SQLException {
    driver.setUser(user);
  }

  public void setPassword(String password) throws SQLException {
    driver.setPassword(password);
  }

  @Override
  public Connection getConnection() throws SQLException {
    return driver.getConnection();
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return driver.getConnection(user, password);
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
