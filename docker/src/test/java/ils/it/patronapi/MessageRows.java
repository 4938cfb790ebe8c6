package ils.it.patronapi;

import ils.it.WholeSystem;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Messages of a patron as senders leave them, made by SQL. */
public final class MessageRows {

  private static final String ADD =
      """
      insert into message (id, person_id, municipality_id, node_id, medium, language, state, tries,
        why, subject, body, via, created_at, sent_at)
      select (select coalesce(max(id), 0) + 1 from message), p.id, p.municipality_id,
        p.municipality_id, ?, 'da', ?, 1, ?, 'Klar til dig', concat('Hej ', p.given_name,
        '\\n\\nKlar til afhentning:\\n- <b>Bogen</b>\\n  Hovedbiblioteket, hyldenummer 17.\\n'), ?,
        utc_timestamp(), if(? = 'SENT', utc_timestamp(), null)
      from person p where p.id = ?""";

  private MessageRows() {}

  /** One of each sort; gives the patron's role. */
  public static long pour(long person) throws SQLException {
    try (Connection connection = connect()) {
      add(connection, person, "INBOX", "SENT", null, "inbox");
      add(connection, person, "EMAIL", "FAILED", "SMTP_550", null);
      add(connection, person, "SMS", "SENT", null, "gateway");
      return role(connection, person);
    }
  }

  private static Connection connect() throws SQLException {
    var database = WholeSystem.databaseAccess();
    return DriverManager.getConnection(database.url(), database.user(), database.password());
  }

  private static void add(
      Connection connection,
      long person,
      String medium,
      String state,
      @Nullable String why,
      @Nullable String via)
      throws SQLException {
    try (var insert = connection.prepareStatement(ADD)) {
      insert.setString(1, medium);
      insert.setString(2, state);
      insert.setString(3, why);
      insert.setString(4, via);
      insert.setString(5, state);
      insert.setLong(6, person);
      insert.executeUpdate();
    }
  }

  private static long role(Connection connection, long person) throws SQLException {
    try (var query =
        connection.prepareStatement(
            "select min(id) from borrower_role where person_id = ? and closed_at is null")) {
      query.setLong(1, person);
      try (var rows = query.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }
}
