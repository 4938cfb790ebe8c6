package ils.core.db;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads MariaDB's error numbers out of whatever they are wrapped in. */
public final class Conflicts {

  private static final int DEADLOCK = 1213;
  private static final int LOCK_WAIT_TIMEOUT = 1205;
  private static final int DUPLICATE_KEY = 1062;

  /** Two of the same request at once: the second, run again, finds the first one's answer. */
  private static final String SAME_REQUEST = "request_once";

  private Conflicts() {}

  /** Whether the same transaction, run again from its start, may well succeed. */
  public static boolean mayPass(Throwable error) {
    for (Throwable e = error; e != null; e = e.getCause()) {
      if (e instanceof OptimisticLockException) {
        return true;
      }
      if (e instanceof SQLException sql && mayPass(sql)) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayPass(SQLException e) {
    return switch (e.getErrorCode()) {
      case DEADLOCK, LOCK_WAIT_TIMEOUT -> true;
      case DUPLICATE_KEY -> String.valueOf(e.getMessage()).contains(SAME_REQUEST);
      default -> false;
    };
  }

  /** Whether a unique key refused the row; {@code key} is the constraint's name. */
  public static boolean isDuplicate(Throwable error, String key) {
    var message = duplicateMessage(error);
    return message != null && message.contains(key);
  }

  private static @Nullable String duplicateMessage(Throwable error) {
    for (Throwable e = error; e != null; e = e.getCause()) {
      if (e instanceof SQLException sql && sql.getErrorCode() == DUPLICATE_KEY) {
        return sql.getMessage();
      }
    }
    return null;
  }
}
