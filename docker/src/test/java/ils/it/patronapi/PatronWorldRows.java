package ils.it.patronapi;

import static ils.it.patronapi.PatronWorld.*;

import ils.core.access.Passwords;
import ils.core.bib.Projection;
import ils.core.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the rows of {@link PatronWorld}. */
record PatronWorldRows(Connection connection) {

  void build() throws SQLException {
    node(TOWN, null, "MUNICIPALITY", AGENCY, "Prøveby Kommune");
    node(MAIN_NODE, TOWN, "BRANCH", MAIN, "Hovedbiblioteket");
    node(810_000_000_012L, TOWN, "BRANCH", SIDE, "Bydelen");
    node(810_000_000_013L, TOWN, "SCHOOL", SCHOOL, "Skolen");
    node(810_000_000_014L, MAIN_NODE, "DEPARTMENT", null, "Børn");
    node(810_000_000_015L, TOWN, "BRANCH", null, "Depotbiblioteket");
    node(ELSEWHERE, null, "MUNICIPALITY", OTHER_AGENCY, "Andetsteds Kommune");
    node(810_000_000_021L, ELSEWHERE, "BRANCH", "DK-710921", "Andetsteds Bibliotek");
    run(
        """
        insert into config_version (area, version)
        values ('ORG', 1000), ('CALENDARS', 1000), ('RIGHTS', 1000)
        on duplicate key update version = version + 1000""");
    person(ANNA, TOWN, MAIN_NODE, "Anna", "Prøve");
    person(ULLA, TOWN, MAIN_NODE, "Ulla", "Hemmelig");
    person(LOCKED, TOWN, MAIN_NODE, "Lars", "Låst");
    person(GUESSED, TOWN, MAIN_NODE, "Gerd", "Gættet");
    person(BO, ELSEWHERE, 810_000_000_021L, "Bo", "Udenby");
    run(
        """
        update person set born_on = '1990-02-28', email = 'anna@example.dk',
          phone = '20202020', address = 'Ågade 1', postcode = '8000', city = 'Aarhus'
        where id = ?""",
        ANNA.id());
    token(EXPIRED, "PERSON", ANNA.id(), TOWN, "-1");
    token(LIBRARY, "LIBRARY", TOWN, TOWN, "1");
    system(SYSTEM_USER, 810_000_000_201L, "ASSISTANT", TOWN);
    system(SCHOOL_USER, 810_000_000_203L, "SCHOOL_LIBRARIAN", 810_000_000_013L);
    system(POWERLESS_USER, 810_000_000_202L, "CATALOGUER", TOWN);
    hours();
    records();
    loans();
  }

  private void node(long id, Long parent, String type, String isil, String name)
      throws SQLException {
    run(
        """
        insert into org_node (id, parent_id, type, code, isil, name_da, name_en)
        values (?, ?, ?, ?, ?, ?, ?)""",
        id,
        parent,
        type,
        "IT" + id % 1000,
        isil,
        name,
        name);
  }

  private void person(Patron patron, long municipality, long node, String given, String family)
      throws SQLException {
    run(
        """
        insert into person (id, municipality_id, given_name, family_name, created_at)
        values (?, ?, ?, ?, utc_timestamp(6))""",
        patron.id(),
        municipality,
        given,
        family);
    run(
        """
        insert into identifier (id, person_id, municipality_id, type, value, valid_from)
        values (?, ?, ?, 'CARD', ?, '2020-01-01')""",
        patron.id(),
        patron.id(),
        municipality,
        patron.card());
    run(
        """
        insert into borrower_role
          (id, person_id, municipality_id, kind, node_id, category, starts_on)
        values (?, ?, ?, 'CITIZEN', ?, 'ADULT', '2020-01-01')""",
        patron.id(),
        patron.id(),
        municipality,
        node);
    password("PERSON", patron.id(), PIN);
    token(patron.token(), "PERSON", patron.id(), municipality, "1");
  }

  private void password(String kind, long id, String password) throws SQLException {
    run(
        """
        insert into credential (subject_kind, subject_id, hash, changed_at)
        values (?, ?, ?, utc_timestamp(6))""",
        kind,
        id,
        new Passwords().hash(password));
  }

  void token(String token, String kind, long id, long municipality, String days)
      throws SQLException {
    run(
        """
        insert ignore into access_token
          (id_hash, subject_kind, subject_id, municipality_id, scopes, created_at, expires_at)
        values (?, ?, ?, ?, 'patron', utc_timestamp(6), utc_timestamp(6) + interval ? day)""",
        sha256(token),
        kind,
        id,
        municipality,
        days);
  }

  private void system(String user, long id, String role, long node) throws SQLException {
    run(
        """
        insert into staff_user (id, user_name, display_name, home_node_id, created_at)
        values (?, ?, ?, ?, utc_timestamp(6))""",
        id,
        user,
        user,
        TOWN);
    run(
        """
        insert into staff_grant (id, staff_id, role, node_id, starts_on)
        values (?, ?, ?, ?, '2020-01-01')""",
        id,
        id,
        role,
        node);
    password("STAFF", id, SYSTEM_PASSWORD);
  }

  private void hours() throws SQLException {
    for (var kind : Map.of("SELF_SERVICE", "08:00-22:00", "STAFFED", "10:00-18:00").entrySet()) {
      var times = kind.getValue().split("-");
      run(
          """
          insert into opening_hours (id, node_id, kind, weekday, opens, closes, valid_from)
          values (?, ?, ?, 1, ?, ?, '2020-01-01')""",
          810_000_000_400L + kind.getKey().length(),
          MAIN_NODE,
          kind.getKey(),
          times[0],
          times[1]);
    }
    run(
        """
        insert into opening_exception (id, node_id, on_date, reason)
        values (810000000450, ?, '2030-12-23', 'Juleferie')""",
        TOWN);
  }

  private void records() throws SQLException {
    bib(FAUST_BIB, "DANMARC2", "DANMARC2", FAUST, "Prøvebogen");
    bib(FOREIGN_BIB, "IT-MARC", "MARC21", "50109019", "The Trial Book");
    item(1, FAUST_BIB, MAIN_NODE, "PUBLIC", "AVAILABLE");
    item(2, FAUST_BIB, 810_000_000_014L, "PUBLIC", "IN_TRANSIT");
    item(3, FAUST_BIB, 810_000_000_012L, "PUBLIC", "AVAILABLE");
    item(4, FAUST_BIB, 810_000_000_013L, "SCHOOL", "AVAILABLE");
    item(5, FAUST_BIB, MAIN_NODE, "STAFF", "AVAILABLE");
    item(6, FAUST_BIB, MAIN_NODE, "PUBLIC", "WITHDRAWN");
    item(7, FOREIGN_BIB, 810_000_000_012L, "PUBLIC", "IN_PROCESS");
    for (int number = 8; number <= 10; number++) {
      item(number, FOREIGN_BIB, MAIN_NODE, "PUBLIC", "ON_LOAN");
    }
  }

  private void loans() throws SQLException {
    loan(LOAN, ANNA, 8, 0, null);
    loan(WORN, ANNA, 9, 99, null);
    loan(RETURNED, ANNA, 7, 0, "2026-01-05");
    loan(BOS_LOAN, BO, 10, 0, null);
    loan(FINED, GUESSED, 7, 0, "2026-01-06");
    fee(1, "LATE_FEE", 2000, FINED);
    fee(2, "REPLACEMENT", 19950, FINED);
    fee(3, "PROCESSING", 500, null);
    fee(4, "PAYMENT", -2050, null);
    share(4, 1, 2000);
    share(4, 2, 50);
  }

  private void loan(long id, Patron patron, int item, int renewals, String returned)
      throws SQLException {
    run(
        """
        insert into loan (id, item_id, bib_id, municipality_id, person_id, role_id,
          material_group, kind, state, counted, lent_at, lent_on, lent_node_id, channel, due_at,
          due_on, renewals, rule_version_id, situation, terms, returned_at, returned_on)
        values (?, ?, ?, ?, ?, ?, 'BOOK', 'NORMAL', ?, true, '2026-07-01 08:00:00.059',
          '2026-07-01', ?, 'DESK', utc_timestamp() + interval 5 day, curdate() + interval 5 day,
          ?, 0, 'node it11>it1;role citizen;category adult;material book;kind normal;channel desk',
          '', ?, ?)""",
        id,
        itemId(item),
        FOREIGN_BIB,
        patron.equals(BO) ? ELSEWHERE : TOWN,
        patron.id(),
        patron.id(),
        returned == null ? "OPEN" : "RETURNED",
        MAIN_NODE,
        renewals,
        returned,
        returned);
  }

  private void fee(int number, String kind, long amount, Long loan) throws SQLException {
    run(
        """
        insert into account_line (id, municipality_id, person_id, role_id, loan_id, kind,
          amount_minor, calculation, node_id, owner_node_id, posted_at)
        values (?, ?, ?, ?, ?, ?, ?, 'it', ?, ?, timestampadd(minute, ?, '2026-02-03 12:00:00'))""",
        810_000_000_700L + number,
        TOWN,
        GUESSED.id(),
        GUESSED.id(),
        loan,
        kind,
        amount,
        MAIN_NODE,
        MAIN_NODE,
        number);
  }

  /** So much of one fee's line settles another. */
  private void share(int credit, int debt, long amount) throws SQLException {
    run(
        """
        insert into account_share (id, municipality_id, role_id, credit_id, debt_id, amount_minor,
          posted_at)
        values (?, ?, ?, ?, ?, ?, '2026-02-03 13:00:00')""",
        810_000_000_750L + debt,
        TOWN,
        GUESSED.id(),
        810_000_000_700L + credit,
        810_000_000_700L + debt,
        amount);
  }

  private void bib(long id, String source, String format, String number, String title)
      throws SQLException {
    run(
        """
        insert into bib (id, source, source_id, format, title, material_type, audience, work_key,
          projection, created_at, changed_at)
        values (?, ?, ?, ?, ?, 'BOOK', 'ADULT', ?, ?, utc_timestamp(6), utc_timestamp(6))""",
        id,
        source,
        number,
        format,
        title,
        "it" + id,
        projection(title, "it" + id));
  }

  private void item(int number, long bib, long home, String audience, String state)
      throws SQLException {
    run(
        """
        insert into item (id, bib_id, municipality_id, barcode, home_node_id, place_node_id,
          location, material_group, audience, state, state_since, created_at)
        values (?, ?, ?, ?, ?, ?, 'ROM', 'BOOK', ?, ?, utc_timestamp(6), utc_timestamp(6))""",
        810_000_000_500L + number,
        bib,
        TOWN,
        barcode(number),
        home,
        home,
        audience,
        state);
  }

  private void run(String sql, Object... values) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  private static String projection(String title, String workKey) {
    return Json.write(
        new Projection(
            title,
            title.toLowerCase(Locale.ROOT),
            null,
            List.of(),
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of("dan"),
            null,
            Projection.MaterialType.BOOK,
            null,
            Projection.Audience.ADULT,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            workKey,
            null,
            List.of()));
  }

  private static byte[] sha256(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
