package ils.bench.circulation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The statements of a check-out and a check-in with nothing around them: no rules, no server, no
 * protocol. What these reach in a second is the limit that the database sets for them.
 *
 * <p>They are what the server was seen to send; the bench prints how many both send, so that one
 * sees when they have drifted apart.
 */
final class PlainJdbc implements AutoCloseable {

  private static final String REQUEST =
      "select answer from request where client = ? and request_id = ?";
  private static final String ITEM =
      "select id, bib_id, municipality_id, home_node_id, state, version from item"
          + " where barcode = ? and municipality_id = ? for update";
  private static final String BORROWER =
      """
      select p.id, p.born_on, p.closed_at, r.id, r.kind, r.node_id, r.category, r.starts_on,
        r.ends_on, r.closed_at,
        (select group_concat(g.name order by m.id desc separator '\\n')
          from membership m join patron_group g on g.id = m.group_id
          where m.role_id = r.id and m.starts_on <= ? and (m.ends_on is null or m.ends_on >= ?)),
        i.valid_from, i.valid_to, i.replaced_on
      from identifier i
      join person p on p.id = i.person_id
      left join borrower_role r on r.person_id = p.id and r.closed_at is null
      where i.value = ? and i.municipality_id = ? for update""";
  private static final String STANDING =
      """
      select 'L', l.material_group, l.lent_node_id, l.kind, l.counted, l.state, count(*),
        sum(l.due_at < ?), sum(l.bib_id = ?)
        from loan l where l.open_role_id = ? group by 2, 3, 4, 5, 6
      union all
      select 'B', b.type, b.node_id, b.stops, b.overridable, null, 0, 0, 0
        from block b where b.person_id = ? and (b.role_id is null or b.role_id = ?)
        and b.lifted_at is null and b.starts_at <= ? and (b.ends_on is null or b.ends_on >= ?)
      union all
      select 'D', null, null, null, 0, null, coalesce(sum(a.amount_minor), 0), 0, 0
        from account_line a where a.role_id = ?
      union all
      select 'T', t.title, null, null, 0, null, 0, 0, 0 from bib t where t.id = ?
      union all
      select 'O', null, o.role_id, null, 0, null, o.id, 0, 0 from loan o where o.open_item_id = ?
      """;
  private static final String NEW_LOAN =
      """
      insert into loan (id, item_id, bib_id, municipality_id, person_id, role_id, material_group,
        kind, state, counted, lent_at, lent_on, lent_node_id, channel, due_at, due_on,
        rule_version_id, situation, terms)
      values (?, ?, ?, ?, ?, ?, 'BOOK', 'NORMAL', 'OPEN', true, ?, ?, ?, 'SIP', ?, ?, 0, ?, ?)""";
  private static final String MOVE =
      "update item set state = ?, state_since = ?, version = version + 1 where id = ? and version = ?";
  private static final String EVENT =
      """
      insert into event (id, at, kind, actor_kind, actor_id, channel, node_id, municipality_id,
        person_id, bib_id, item_id, subject_id, request_id, detail)
      values (?, ?, ?, 'TERMINAL', 1, 'SIP', ?, ?, ?, ?, ?, ?, ?, ?)""";
  private static final String REMEMBER =
      "insert into request (client, request_id, at, answer, id) values (?, ?, ?, ?, ?)";
  private static final String LOAN =
      "select id, person_id, due_at, situation, terms, version from loan where open_item_id = ?"
          + " for update";
  private static final String TITLE =
      """
      select b.title, (select p.born_on from person p where p.id = ?)
      from bib b where b.id = ?""";
  private static final String CLOSE =
      """
      update loan set state = 'RETURNED', returned_at = ?, returned_on = ?, returned_node_id = ?,
        closed_at = ?, version = version + 1
      where id = ? and version = ?""";

  private static final String CLIENT = "BENCH:1";
  private static final String ANSWER = "x".repeat(300);
  private static final String DETAIL = "{\"made\":\"" + "x".repeat(140) + "\"}";

  /** As the application makes them, with the last node number: nobody else has these. */
  private static final AtomicLong IDS =
      new AtomicLong(((System.currentTimeMillis() - 1_735_689_600_000L) << 12) | (31 << 7));

  private final Connection connection;
  private final Pattern pattern;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  /** What all loans of the world have in common. */
  record Pattern(long municipality, long desk, String situation, String terms) {

    static Pattern read(Connection connection) throws SQLException {
      String sql =
          "select municipality_id, lent_node_id, situation, terms from loan where id = "
              + (WorldSize.BASE + 1);
      try (var statement = connection.createStatement();
          var row = statement.executeQuery(sql)) {
        row.next();
        return new Pattern(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4));
      }
    }
  }

  private record Copy(long id, long bib, int version) {}

  PlainJdbc(Connection connection, Pattern pattern) throws SQLException {
    this.connection = connection;
    this.pattern = pattern;
    connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    connection.setAutoCommit(false);
  }

  void checkOut(String card, String barcode) throws SQLException {
    Timestamp now = Timestamp.from(Instant.now());
    LocalDate today = LocalDate.now();
    String request = "r" + next();
    rows(REQUEST, CLIENT, request);
    Copy copy = copy(barcode);
    long person = first(rows(BORROWER, today, today, card, pattern.municipality()));
    rows(
        STANDING,
        now,
        copy.bib(),
        person,
        person,
        person,
        now,
        today,
        person,
        copy.bib(),
        copy.id());
    long loan = next();
    change(
        NEW_LOAN,
        loan,
        copy.id(),
        copy.bib(),
        pattern.municipality(),
        person,
        person,
        now,
        today,
        pattern.desk(),
        now,
        today,
        pattern.situation(),
        pattern.terms());
    change(MOVE, "ON_LOAN", now, copy.id(), copy.version());
    written("LoanOpened", person, copy, loan, request, now);
    connection.commit();
  }

  void checkIn(String barcode) throws SQLException {
    Timestamp now = Timestamp.from(Instant.now());
    String request = "r" + next();
    rows(REQUEST, CLIENT, request);
    Copy copy = copy(barcode);
    long loan;
    long person;
    int version;
    try (ResultSet row = rows(LOAN, copy.id())) {
      row.next();
      loan = row.getLong(1);
      person = row.getLong(2);
      version = row.getInt("version");
    }
    rows(TITLE, person, copy.bib());
    change(CLOSE, now, LocalDate.now(), pattern.desk(), now, loan, version);
    change(MOVE, "AVAILABLE", now, copy.id(), copy.version());
    written("ItemReturned", person, copy, loan, request, now);
    connection.commit();
  }

  private Copy copy(String barcode) throws SQLException {
    try (ResultSet row = rows(ITEM, barcode, pattern.municipality())) {
      row.next();
      return new Copy(row.getLong(1), row.getLong(2), row.getInt("version"));
    }
  }

  private void written(
      String kind, long person, Copy copy, long loan, String request, Timestamp now)
      throws SQLException {
    change(
        EVENT,
        next(),
        now,
        kind,
        pattern.desk(),
        pattern.municipality(),
        person,
        copy.bib(),
        copy.id(),
        loan,
        request,
        DETAIL);
    change(REMEMBER, CLIENT, request, now, ANSWER, next());
  }

  private static long next() {
    return IDS.addAndGet(1 << 12);
  }

  private static long first(ResultSet rows) throws SQLException {
    rows.next();
    return rows.getLong(1);
  }

  private ResultSet rows(String sql, Object... values) throws SQLException {
    return bound(sql, values).executeQuery();
  }

  private void change(String sql, Object... values) throws SQLException {
    if (bound(sql, values).executeUpdate() != 1) {
      throw new SQLException("changed nothing: " + sql);
    }
  }

  private PreparedStatement bound(String sql, Object... values) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    for (int k = 0; k < values.length; k++) {
      statement.setObject(k + 1, values[k]);
    }
    return statement;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
