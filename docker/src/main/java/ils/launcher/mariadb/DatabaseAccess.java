package ils.launcher.mariadb;

/**
 * How to reach a database.
 *
 * @param url JDBC address with the name of the database
 */
public record DatabaseAccess(String url, String user, String password) {

  /** Without the password, so that it cannot slip into a log. */
  @Override
  public String toString() {
    return user + " at " + url;
  }
}
