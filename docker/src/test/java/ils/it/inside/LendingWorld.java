package ils.it.inside;

import ils.circulation.rulebook.Words;
import ils.core.db.Utc;
import ils.core.event.Actor;
import ils.core.event.Channel;
import ils.core.event.Occasion;
import ils.core.ids.Ids;
import ils.core.org.NodeType;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A municipality with two branches, open every day, its patrons and items; made by SQL. */
@ApplicationScoped
public class LendingWorld {

  private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

  @Inject CoreWorld core;
  @Inject Ids ids;
  @Inject Clock clock;

  @Resource(lookup = "java:app/jdbc/ils")
  DataSource database;

  private long municipality;
  private long main;
  private long branch;

  /** The same places for all tests of a run. */
  synchronized void open() {
    if (municipality != 0) {
      return;
    }
    municipality = core.node(null, NodeType.MUNICIPALITY);
    main = core.node(municipality, NodeType.BRANCH);
    branch = core.node(municipality, NodeType.BRANCH);
    for (int day = 1; day <= 7; day++) {
      core.execute(
          "insert into opening_hours (id, node_id, kind, weekday, opens, closes, valid_from)"
              + " values (?,?,'STAFFED',?,'08:00','20:00','2020-01-01')",
          ids.next(),
          municipality,
          day);
    }
    core.changed(ils.core.config.Snapshots.Area.CALENDARS);
  }

  long main() {
    return main;
  }

  long branch() {
    return branch;
  }

  long municipality() {
    return municipality;
  }

  /** Both branches close at eight in the evening, Danish time, every day. */
  Instant lastClosing(Instant before) {
    var zone = java.time.ZoneId.of("Europe/Copenhagen");
    var day = LocalDate.ofInstant(before, zone);
    var today = day.atTime(20, 0).atZone(zone).toInstant();
    return today.isAfter(before) ? day.minusDays(1).atTime(20, 0).atZone(zone).toInstant() : today;
  }

  /** The open loan is made older and due at this moment. */
  void makeDueAt(long loan, Instant due) {
    core.execute(
        "update loan set lent_at = lent_at - interval 60 day, lent_on = lent_on - interval 60 day,"
            + " due_on = ?, due_at = ?, version = version + 1 where id = ?",
        LocalDate.ofInstant(due, java.time.ZoneId.of("Europe/Copenhagen")),
        Utc.of(due),
        loan);
  }

  /** The main library as rules name it. */
  String mainCode() {
    return Words.of("T" + main);
  }

  Occasion desk(@Nullable String request) {
    return new Occasion(Actor.OPERATOR, Channel.DESK, main, request);
  }

  /** At the branch, where the books of {@link #book} do not belong. */
  Occasion otherDesk(@Nullable String request) {
    return new Occasion(Actor.OPERATOR, Channel.DESK, branch, request);
  }

  Occasion kiosk(@Nullable String request) {
    return new Occasion(
        new Actor(Actor.Kind.TERMINAL, 7, municipality, main), Channel.SIP, main, request);
  }

  /** A grown citizen; returns the card number. */
  String citizen() {
    long person = ids.next();
    String card = "C" + person;
    core.execute(
        "insert into person (id, municipality_id, given_name, family_name, born_on, created_at)"
            + " values (?,?,'Prøve','Låner','1980-05-05',?)",
        person,
        municipality,
        Utc.of(LONG_AGO));
    core.execute(
        "insert into identifier (id, person_id, municipality_id, type, value, valid_from)"
            + " values (?,?,?,'CARD',?,'2020-01-01')",
        ids.next(),
        person,
        municipality,
        card);
    core.execute(
        "insert into borrower_role (id, person_id, municipality_id, kind, node_id, category,"
            + " starts_on) values (?,?,?,'CITIZEN',?,'ADULT','2020-01-01')",
        ids.next(),
        person,
        municipality,
        municipality);
    return card;
  }

  long person(String card) {
    return Long.parseLong(card.substring(1));
  }

  /** An available book at home in the main library; returns the barcode. */
  String book() {
    long bib = ids.next();
    long item = ids.next();
    core.execute(
        "insert into bib (id, source, source_id, format, title, material_type, audience, work_key,"
            + " projection, created_at, changed_at)"
            + " values (?,'test',?,'MARC21','Bogen','BOOK','ADULT',?,'{}',?,?)",
        bib,
        "s" + bib,
        "w" + bib,
        Utc.of(LONG_AGO),
        Utc.of(LONG_AGO));
    core.execute(
        "insert into item (id, bib_id, municipality_id, barcode, home_node_id, place_node_id,"
            + " material_group, audience, state, state_since, created_at)"
            + " values (?,?,?,?,?,?,'BOOK','PUBLIC','AVAILABLE',?,?)",
        item,
        bib,
        municipality,
        "B" + item,
        main,
        main,
        Utc.of(LONG_AGO),
        Utc.of(LONG_AGO));
    return "B" + item;
  }

  /** The open loan is made older: lent 60 days ago and due so many days ago. */
  void makeOverdue(long loan, int daysLate) {
    core.execute(
        "update loan set lent_at = lent_at - interval 60 day, lent_on = lent_on - interval 60 day,"
            + " due_on = ?, due_at = ?, version = version + 1 where id = ? and returned_at is null",
        LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC).minusDays(daysLate),
        Utc.of(clock.instant().minus(java.time.Duration.ofDays(daysLate))),
        loan);
  }

  /** Lent a day earlier still. */
  void makeOlder(long loan) {
    core.execute(
        "update loan set lent_on = lent_on - interval 1 day, version = version + 1 where id = ?",
        loan);
  }

  /** Writes a debt of so many minor units down, by SQL. */
  void owe(String card, long loan, long minor) {
    core.execute(
        "insert into account_line (id, municipality_id, person_id, role_id, loan_id, kind,"
            + " amount_minor, calculation, node_id, owner_node_id, posted_at)"
            + " select ?, municipality_id, person_id, role_id, id, 'LATE_FEE', ?, 'test',"
            + " lent_node_id, lent_node_id, ? from loan where id = ? and person_id = ?",
        ids.next(),
        minor,
        Utc.of(LONG_AGO),
        loan,
        person(card));
  }

  void limit(String rules) {
    core.execute(
        "insert into rule_set_version (id, node_id, starts_at, name, text, created_at)"
            + " values (?,?,?,'test',?,?)",
        ids.next(),
        main,
        Utc.of(clock.instant().minusSeconds(5)),
        rules,
        Utc.of(LONG_AGO));
    core.changed(ils.core.config.Snapshots.Area.RULES);
  }

  void noLimit() {
    core.execute("delete from rule_set_version where node_id = ?", main);
    core.changed(ils.core.config.Snapshots.Area.RULES);
  }

  /** So many loans of fifty citizens, each lent and returned, with their events; by SQL. */
  void pastLoans(int loans) {
    for (int i = 0; i < 50; i++) {
      citizen();
    }
    String book = book();
    long first = ids.next() - 2L * loans; // below what is given out later
    core.execute(
        "insert into loan (id, item_id, bib_id, municipality_id, person_id, role_id,"
            + " material_group, kind, state, counted, lent_at, lent_on, lent_node_id, channel,"
            + " due_at, due_on, rule_version_id, situation, terms, returned_at, returned_on,"
            + " returned_node_id, closed_at) select ? + s.seq, i.id, i.bib_id, i.municipality_id,"
            + " r.person_id, r.id, 'BOOK', 'NORMAL', 'RETURNED', true,"
            + " timestamp '2026-03-02 10:00:00' + interval s.seq minute, '2026-03-02', ?, 'DESK',"
            + " '2026-03-30 21:59:59', '2026-03-30', 0, concat('node ', lower(h.code), '>',"
            + " lower(m.code), ';category adult;role citizen;material book;kind normal;age 45;"
            + "channel desk'), '', timestamp '2026-04-01 10:00:00' + interval s.seq minute,"
            + " '2026-04-01', ?, '2026-04-01 10:00:00' from seq_1_to_"
            + loans
            + " s join item i on i.barcode = ? join org_node h on h.id = i.home_node_id"
            + " join org_node m on m.id = i.municipality_id"
            + " join (select id, person_id, row_number() over (order by id desc) n"
            + " from borrower_role where municipality_id = ?) r on r.n = 1 + s.seq % 50",
        first,
        main,
        main,
        book,
        municipality);
    String event =
        "insert into event (id, at, kind, actor_kind, actor_id, channel, node_id,"
            + " municipality_id, person_id, bib_id, item_id, subject_id, detail)"
            + " select l.id + ?, %s, ?, 'STAFF', 1, 'DESK', ?, l.municipality_id, l.person_id,"
            + " l.bib_id, l.item_id, l.id, '{}' from loan l where l.id between ? and ?";
    core.execute(event.formatted("l.lent_at"), 0, "LoanOpened", main, first, first + loans);
    core.execute(
        event.formatted("l.returned_at"), loans, "ItemReturned", main, first, first + loans);
  }

  long count(String sql) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Nullable Object cell(String sql) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getObject(1) : null;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Statements that the whole server has carried out, begin and commit included. */
  long statements() {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("show global status like 'Questions'")) {
      rows.next();
      return rows.getLong(2);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
