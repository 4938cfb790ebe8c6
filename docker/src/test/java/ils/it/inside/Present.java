package ils.it.inside;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.StringJoiner;
import javax.sql.DataSource;

/**
 * What is current in circulation, as text and as a hash: each row of the tables of the present, all
 * columns but its version and what the database reckons itself; what is left of each debt and each
 * credit; what each role owes. Logs, receipts of requests and the counters of pickup numbers are
 * not the present. The columns are read from the schema, so that one that is new is looked at too.
 */
@ApplicationScoped
class Present {

  /** Each table with its key, and what tells that a row belongs to what a test has made. */
  private static final List<List<String>> TABLES =
      List.of(
          List.of("item", "id", "id"),
          List.of("loan", "id", "item_id"),
          List.of("hold", "id", "bib_id"),
          List.of("transit", "id", "item_id"),
          List.of("loan_loss", "id", "item_id"),
          List.of("loan_claim", "id", "role_id"),
          List.of("block", "id", "person_id"),
          List.of("suspension", "block_id", "block_id"),
          List.of("pull_miss", "item_id, hold_id", "item_id"),
          List.of("item_use", "item_id, used_on, node_id", "item_id"));

  private static final String MONEY =
      """
      select 'debt', l.id, l.amount_minor - coalesce(
        (select sum(s.amount_minor) from account_share s where s.debt_id = l.id), 0) open
      from account_line l where l.role_id > ? and l.amount_minor > 0 having open <> 0
      union all
      select 'credit', l.id, -l.amount_minor - coalesce(
        (select sum(s.amount_minor) from account_share s where s.credit_id = l.id), 0) open
      from account_line l where l.role_id > ? and l.amount_minor < 0 having open <> 0
      union all
      select 'balance', l.role_id, sum(l.amount_minor) open
      from account_line l where l.role_id > ? group by l.role_id having open <> 0
      order by 1, 2""";

  @Resource(lookup = "java:app/jdbc/ils")
  DataSource database;

  /**
   * All of it that belongs to items, persons and titles younger than an id, a line for each row.
   */
  List<String> since(long id) {
    List<String> lines = new ArrayList<>();
    for (List<String> table : TABLES) {
      String name = table.get(0);
      lines.addAll(
          rows(
              "select '%s', %s from %s where %s > ? order by %s"
                  .formatted(name, columns(name), name, table.get(2), table.get(1)),
              id));
    }
    lines.addAll(rows(MONEY, id, id, id));
    return lines;
  }

  /** The same in short. */
  String hash(long since) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      since(since).forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private String columns(String table) {
    return rows(
            "select group_concat(column_name order by ordinal_position) from"
                + " information_schema.columns where table_schema = database() and table_name = ?"
                + " and extra not like '%GENERATED%' and column_name <> 'version'",
            table)
        .getFirst();
  }

  private List<String> rows(String sql, Object... values) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      try (var rows = statement.executeQuery()) {
        List<String> lines = new ArrayList<>();
        while (rows.next()) {
          var line = new StringJoiner(" | ");
          for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            line.add(rows.getString(i));
          }
          lines.add(line.toString());
        }
        return lines;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
