package ils.it.inside;

import ils.core.access.Accounts;
import ils.core.access.Subject;
import ils.core.config.Snapshots;
import ils.core.db.Utc;
import ils.core.event.Actor;
import ils.core.ids.Ids;
import ils.core.org.NodeType;
import ils.selfcheck.terminal.NewTerminal;
import ils.selfcheck.terminal.RegisterTerminal;
import ils.selfcheck.terminal.TerminalProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** A municipality with a branch, a terminal, a patron and an item, of its own for each test. */
@ApplicationScoped
public class SipWorld {

  static final String PASSWORD = "terminal password";
  static final String PIN = "4711";

  @Inject CoreWorld world;
  @Inject Ids ids;
  @Inject Accounts accounts;
  @Inject RegisterTerminal registerTerminal;
  @Inject Snapshots snapshots;

  /** What was made. */
  record Made(
      long municipality, long branch, long person, String user, String card, String barcode) {}

  /** All of it, with opening hours on every day. */
  @Transactional
  Made make() {
    long municipality = world.node(null, NodeType.MUNICIPALITY);
    long branch = world.node(municipality, NodeType.BRANCH);
    for (int day = 1; day <= 7; day++) {
      world.execute(
          """
          insert into opening_hours (id, node_id, kind, weekday, opens, closes, valid_from)
          values (?, ?, 'STAFFED', ?, '08:00', '20:00', '2000-01-01')""",
          ids.next(),
          branch,
          day);
    }
    snapshots.changed(Snapshots.Area.CALENDARS);
    long number = ids.next();
    long person = person(municipality, branch, "C" + number);
    item(municipality, branch, "I" + number);
    return new Made(municipality, branch, person, "kiosk" + number, "C" + number, "I" + number);
  }

  /** Lets the terminal of that world in. */
  void letIn(Made made) {
    registerTerminal.register(
        Actor.OPERATOR,
        new NewTerminal(
            made.user(),
            PASSWORD,
            "T" + made.branch(),
            "DK-799999",
            "",
            TerminalProfile.selfCheck()));
    snapshots.forget();
  }

  private long person(long municipality, long branch, String card) {
    long person = ids.next();
    world.execute(
        """
        insert into person (id, municipality_id, given_name, family_name, created_at)
        values (?, ?, 'Eva', 'Holm', ?)""",
        person,
        municipality,
        Utc.of(Instant.EPOCH));
    world.execute(
        """
        insert into identifier (id, person_id, municipality_id, type, value, valid_from)
        values (?, ?, ?, 'CARD', ?, '2000-01-01')""",
        ids.next(),
        person,
        municipality,
        card);
    world.execute(
        """
        insert into borrower_role (id, person_id, municipality_id, kind, node_id, category, starts_on)
        values (?, ?, ?, 'CITIZEN', ?, 'ADULT', '2000-01-01')""",
        ids.next(),
        person,
        municipality,
        branch);
    accounts.setPassword(new Subject(Subject.Kind.PERSON, person), PIN);
    return person;
  }

  private void item(long municipality, long branch, String barcode) {
    long bib = ids.next();
    world.execute(
        """
        insert into bib (id, source, source_id, format, title, material_type, audience, work_key,
          projection, created_at, changed_at)
        values (?, 'test', ?, 'MARC21', 'Æblehøst på Læsø', 'BOOK', 'ADULT', ?, '{}', ?, ?)""",
        bib,
        "S" + bib,
        "W" + bib,
        Utc.of(Instant.EPOCH),
        Utc.of(Instant.EPOCH));
    world.execute(
        """
        insert into item (id, bib_id, municipality_id, barcode, home_node_id, place_node_id,
          material_group, audience, state, state_since, created_at)
        values (?, ?, ?, ?, ?, ?, 'BOOK', 'PUBLIC', 'AVAILABLE', ?, ?)""",
        ids.next(),
        bib,
        municipality,
        barcode,
        branch,
        branch,
        Utc.of(Instant.EPOCH),
        Utc.of(Instant.EPOCH));
  }
}
