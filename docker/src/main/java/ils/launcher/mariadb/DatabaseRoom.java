package ils.launcher.mariadb;

/**
 * How much the embedded server may use, as MariaDB writes sizes, for instance {@code 256M}.
 *
 * @param buffer memory for pages of the tables
 * @param log the file of changes that are not in the tables yet; when it is small, the same pages
 *     are written to the tables again and again
 */
public record DatabaseRoom(String buffer, String log) {

  /** Enough for a demo, and quick to make. */
  public static final DatabaseRoom SMALL = new DatabaseRoom("256M", "96M");
}
