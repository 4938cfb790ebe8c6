package ils.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ils.it.WholeSystem;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Items that nobody else's test touches, debts, and how busy the database is. */
final class DeskWorld implements AutoCloseable {

  private final Connection database;

  private DeskWorld(Connection database) {
    this.database = database;
  }

  static DeskWorld open() throws SQLException {
    var access = WholeSystem.databaseAccess();
    return new DeskWorld(
        DriverManager.getConnection(access.url(), access.user(), access.password()));
  }

  /** Barcodes of books for everybody that are in, each of another title; from the list's end. */
  List<String> books(int skip, int count) throws SQLException {
    var sql =
        """
        select max(i.barcode) from item i
        join borrower_role r on r.municipality_id = i.municipality_id
        join identifier c on c.person_id = r.person_id and c.value = '2000000009'
        where i.state = 'AVAILABLE' and i.material_group = 'BOOK' and i.audience = 'PUBLIC'
          and not exists (select 1 from hold h where h.bib_id = i.bib_id and h.closed_at is null)
        group by i.bib_id order by 1 desc limit ?, ?""";
    List<String> barcodes = new ArrayList<>();
    try (var query = database.prepareStatement(sql)) {
      query.setInt(1, skip);
      query.setInt(2, count);
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          barcodes.add(rows.getString(1));
        }
      }
    }
    return barcodes;
  }

  /**
   * Cards of grown-ups without loans, holds, debts, blocks or another role; from the list's end.
   */
  String card(int skip) throws SQLException {
    var sql =
        """
        select max(c.value) from identifier c
        join person p on p.id = c.person_id and p.closed_at is null and p.born_on < '1995-01-01'
        join borrower_role r on r.person_id = p.id and r.closed_at is null
        join borrower_role other on other.person_id = p.id
        where c.type = 'CARD' and c.valid_to is null and c.value like '2000000%'
          and not exists (select 1 from loan l where l.person_id = p.id)
          and not exists (select 1 from account_line a where a.person_id = p.id)
          and not exists (select 1 from hold h where h.person_id = p.id)
          and not exists (select 1 from block b where b.person_id = p.id)
        group by p.id
        having count(distinct other.id) = 1 and max(r.kind) = 'CITIZEN' and max(r.ends_on) is null
        order by 1 desc limit ?, 1""";
    try (var query = database.prepareStatement(sql)) {
      query.setInt(1, skip);
      try (var rows = query.executeQuery()) {
        assertThat(rows.next()).as("a patron without anything in the demo").isTrue();
        return rows.getString(1);
      }
    }
  }

  long role(String card) throws SQLException {
    return number(
        "select r.id from identifier i join borrower_role r on r.person_id = i.person_id"
            + " where i.value = ? and r.kind = 'CITIZEN'",
        card);
  }

  long bib(String barcode) throws SQLException {
    return number("select bib_id from item where barcode = ?", barcode);
  }

  /** A title for everybody, all of it in and nobody waiting. */
  long titleWithFewestCopies() throws SQLException {
    return number(
        """
        select i.bib_id from item i
        join borrower_role r on r.municipality_id = i.municipality_id
        join identifier c on c.person_id = r.person_id and c.value = ?
        where not exists (select 1 from hold h where h.bib_id = i.bib_id and h.closed_at is null)
        group by i.bib_id
        having sum(i.state = 'AVAILABLE' and i.material_group = 'BOOK' and i.audience = 'PUBLIC')
          = count(*)
        order by count(*), i.bib_id limit 1""",
        "2000000009");
  }

  /** Gives a borrower a debt, as if it had always been there. */
  void owes(long role, long id, long minorUnits) throws SQLException {
    var sql =
        """
        insert into account_line (id, municipality_id, person_id, role_id, kind, amount_minor,
          calculation, node_id, owner_node_id, posted_at)
        select ?, municipality_id, person_id, id, 'LATE_FEE', ?, 'copenhagen: 9 days late',
          node_id, node_id, utc_timestamp(6)
        from borrower_role where id = ?""";
    try (var insert = database.prepareStatement(sql)) {
      insert.setLong(1, id);
      insert.setLong(2, minorUnits);
      insert.setLong(3, role);
      insert.executeUpdate();
    }
  }

  /** Lets a card end on a day, or gives it back its use. */
  void validUntil(String card, @Nullable LocalDate day) throws SQLException {
    try (var update =
        database.prepareStatement("update identifier set valid_to = ? where value = ?")) {
      update.setObject(1, day);
      update.setString(2, card);
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }

  /** A trial run of a draft that is so far. */
  void runUnderWay(long draft, int done, int found) throws SQLException {
    update("delete from draft_run where draft_id = ?", draft);
    update(
        "insert into draft_run (id, draft_id, draft_version, begun_at, begun_by, moved_at, done,"
            + " found) select id, id, version, utc_timestamp(6), 0, utc_timestamp(6), "
            + (done + ", " + found + " from rule_draft where id = ?"),
        draft);
  }

  /** It has ended without a report. */
  void runEnded(long draft) throws SQLException {
    update("update draft_run set ended_at = utc_timestamp(6) where draft_id = ?", draft);
  }

  private void update(String sql, long argument) throws SQLException {
    try (var statement = database.prepareStatement(sql)) {
      statement.setLong(1, argument);
      statement.executeUpdate();
    }
  }

  /** A debt to a library that is so many days old. */
  void owed(long role, long id, long minorUnits, int days, String library) throws SQLException {
    owes(role, id, minorUnits);
    var sql =
        """
        update account_line set posted_at = posted_at - interval ? day,
          owner_node_id = (select id from org_node where name_da = ? order by id limit 1)
        where id = ?""";
    try (var update = database.prepareStatement(sql)) {
      update.setInt(1, days);
      update.setString(2, library);
      update.setLong(3, id);
      update.executeUpdate();
    }
  }

  /** Statements that the server has carried out so far, this one included. */
  long statements() throws SQLException {
    try (var query = database.prepareStatement("show global status like 'Questions'");
        var rows = query.executeQuery()) {
      rows.next();
      return rows.getLong(2);
    }
  }

  private long number(String sql, String argument) throws SQLException {
    try (PreparedStatement query = database.prepareStatement(sql)) {
      query.setString(1, argument);
      try (var rows = query.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
