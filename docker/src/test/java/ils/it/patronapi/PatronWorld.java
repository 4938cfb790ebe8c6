package ils.it.patronapi;

import ils.it.WholeSystem;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;

/**
 * Two municipalities of the tests' own, with people, tokens, records and items; written straight
 * into the database, so that these tests depend on no other part.
 */
final class PatronWorld {

  static final String AGENCY = "DK-710901";
  static final String OTHER_AGENCY = "DK-710902";
  static final String MAIN = "DK-710911";
  static final String SIDE = "DK-710912";
  static final String SCHOOL = "DK-710951";
  static final String PIN = "2468";

  static final long TOWN = 810_000_000_001L;
  static final long ELSEWHERE = 810_000_000_002L;
  static final long MAIN_NODE = 810_000_000_011L;

  static final Patron ANNA = new Patron(810_000_000_101L, "P10901001", "anna-token");
  static final Patron ULLA = new Patron(810_000_000_102L, "P10901002", "ulla-token");
  static final Patron BO = new Patron(810_000_000_103L, "P10902001", "bo-token");

  /** Only there to be locked out. */
  static final Patron LOCKED = new Patron(810_000_000_104L, "P10901004", "locked-token");

  /** Only there to have its PIN guessed. */
  static final Patron GUESSED = new Patron(810_000_000_105L, "P10901005", "guessed-token");

  static final String EXPIRED = "expired-token";
  static final String LIBRARY = "library-token";
  static final String SYSTEM_USER = "it-fbs-system";
  static final String SYSTEM_PASSWORD = "correct horse battery";
  static final String SCHOOL_USER = "it-fbs-school";
  static final String POWERLESS_USER = "it-fbs-cataloguer";

  static final String FAUST = "50109019";
  static final String FOREIGN = "IT-MARC.50109019";
  static final long FAUST_BIB = 810_000_000_301L;
  static final long FOREIGN_BIB = 810_000_000_302L;

  record Patron(long id, String card, String token) {}

  private static boolean open;

  private PatronWorld() {}

  /** Makes the world, once, and waits until the server has seen it. */
  static synchronized void open() {
    if (open) {
      return;
    }
    try (var connection = connect()) {
      connection.setAutoCommit(false);
      new PatronWorldRows(connection).build();
      connection.commit();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    Awaitility.await("the server sees the organisation")
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> Ask.get("/external/v1/agencyid/branches").bearer(LIBRARY).raw().status() == 200);
    open = true;
  }

  /** Gives everybody their token again who has lost it. */
  static void renewTokens() {
    try (var connection = connect()) {
      var builder = new PatronWorldRows(connection);
      builder.token(ULLA.token(), "PERSON", ULLA.id(), TOWN, "1");
      builder.token(BO.token(), "PERSON", BO.id(), ELSEWHERE, "1");
      builder.token(LIBRARY, "LIBRARY", TOWN, TOWN, "1");
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  static Connection connect() throws SQLException {
    var access = WholeSystem.databaseAccess();
    return DriverManager.getConnection(access.url(), access.user(), access.password());
  }

  /** Anna has it open, and may renew it. */
  static final long LOAN = 810_000_000_601L;

  /** Anna has it open, and has renewed it often. */
  static final long WORN = 810_000_000_602L;

  /** Anna had it. */
  static final long RETURNED = 810_000_000_603L;

  /** Bo has it open. */
  static final long BOS_LOAN = 810_000_000_604L;

  /** {@link #GUESSED} had it, and owes for it. */
  static final long FINED = 810_000_000_605L;

  static String barcode(int number) {
    return "1090100" + number;
  }

  static long itemId(int number) {
    return 810_000_000_500L + number;
  }
}
