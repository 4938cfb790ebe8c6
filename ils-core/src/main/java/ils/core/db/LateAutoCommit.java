package ils.core.db;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.util.constants.ServerStatus;

/**
 * A connection that switches auto-commit only when a statement needs it.
 *
 * <p>A server's transaction manager switches it off before each transaction and on again after it,
 * each time by a question to the database and an answer. A pooled connection does nearly nothing
 * but transactions, one after the other, so both can be left out: the switch is remembered, and
 * made when the next statement is asked for in the other mode. A transaction then costs one
 * statement of control, its commit.
 *
 * <p>A statement must be used in the mode in which it was made, which pooled ones always are. What
 * is open is never left open: switching auto-commit on within a transaction commits at once, as
 * JDBC demands.
 */
final class LateAutoCommit implements InvocationHandler {

  private final Connection connection;
  private boolean wished = true;

  private LateAutoCommit(Connection connection) {
    this.connection = connection;
  }

  static Connection of(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            LateAutoCommit.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new LateAutoCommit(connection));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    String name = method.getName();
    if (name.equals("setAutoCommit") && arguments != null) {
      wish((boolean) arguments[0]);
      return null;
    }
    if (name.equals("getAutoCommit")) {
      return wished;
    }
    if (name.equals("equals") && arguments != null) {
      return proxy == arguments[0];
    }
    if (name.startsWith("prepare") || name.equals("createStatement")) {
      connection.setAutoCommit(wished); // asks nothing if it is so already
    }
    try {
      return method.invoke(connection, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private void wish(boolean autoCommit) throws SQLException {
    wished = autoCommit;
    if (autoCommit && isInTransaction()) {
      connection.setAutoCommit(true);
    }
  }

  /** As the server said in its last answer; asks nothing. */
  private boolean isInTransaction() throws SQLException {
    var context = connection.unwrap(org.mariadb.jdbc.Connection.class).getContext();
    return (context.getServerStatus() & ServerStatus.IN_TRANSACTION) > 0;
  }
}
