package ils.bench.holds;

import ils.bench.EmbeddedDatabase;
import ils.it.process.LaunchedSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How many people are told of two loans each by the shipped server, from the moment at which their
 * notices are due until a mail server has every mail; bundling, wording, the inbox and the notes of
 * what was sent are in it.
 */
public final class Digests {

  private static final int GIVE_UP_MINUTES = 20;

  /** How the addresses of the people begin who are told; those of the demo library do not. */
  private static final String OURS = "digest-";

  private static final String PEOPLE =
      """
      insert into person (id, municipality_id, given_name, family_name, email, created_at)
      select 1000 + s.seq, i.municipality_id, 'Prøve', 'Låner', concat('digest-', s.seq, '@example.dk'),
        utc_timestamp()
      from seq_1_to_%d s join (select municipality_id from item order by id limit 1) i""";

  private static final String ITEMS =
      """
      insert into item (id, bib_id, municipality_id, barcode, home_node_id, place_node_id,
        material_group, audience, state, state_since, created_at)
      select 1000 + s.seq, i.bib_id, i.municipality_id, concat('D', s.seq), i.home_node_id,
        i.home_node_id, i.material_group, 'PUBLIC', 'ON_LOAN', utc_timestamp(), utc_timestamp()
      from seq_1_to_%d s join (select * from item order by id limit 1) i""";

  private static final String LOANS =
      """
      insert into loan (id, item_id, bib_id, municipality_id, person_id, material_group, kind,
        state, counted, lent_at, lent_on, lent_node_id, channel, due_at, due_on, rule_version_id,
        situation, terms)
      select i.id, i.id, i.bib_id, i.municipality_id, 1001 + (i.id - 1001) div 2, i.material_group,
        'NORMAL', 'OPEN', true, utc_timestamp() - interval 20 day, utc_date() - interval 20 day,
        i.home_node_id, 'DESK', utc_timestamp() + interval 2 day, utc_date() + interval 2 day, 0,
        '', ''
      from item i where i.id between 1001 and 1000 + %d""";

  private static final String NOTICES =
      """
      insert into notice (id, cause, kind, person_id, node_id, loan_id, bib_id, on_day, state,
        created_at, send_after)
      select l.id, concat('DUE_SOON:loan:', l.id, ':', l.due_on), 'DUE_SOON', l.person_id,
        l.lent_node_id, l.id, l.bib_id, l.due_on, 'PLANNED', utc_timestamp(), utc_timestamp()
      from loan l where l.id between 1001 and 1000 + %d""";

  private Digests() {}

  /**
   * Digests in a minute, each by one e-mail and in the inbox.
   *
   * @param data an empty folder, for a server of its own with the demo library
   * @param people how many are told
   */
  public static double perMinute(Path data, int people) throws Exception {
    try (var mail = new MailSink();
        var system = LaunchedSystem.start(data, mailTo(mail.port()));
        var connection = EmbeddedDatabase.connect(data)) {
      fill(connection, people);
      long from = System.nanoTime();
      insert(connection, NOTICES, 2 * people);
      await(mail, people, from, system);
      return people * 60e9 / (System.nanoTime() - from);
    }
  }

  private static Map<String, String> mailTo(int port) {
    return Map.of("ILS_MAIL_HOST", "127.0.0.1", "ILS_MAIL_PORT", Integer.toString(port));
  }

  private static void fill(Connection connection, int people) throws SQLException {
    insert(connection, PEOPLE, people);
    insert(connection, ITEMS, 2 * people);
    insert(connection, LOANS, 2 * people);
  }

  private static void insert(Connection connection, String sql, int rows) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate(sql.formatted(rows));
    }
  }

  private static void await(MailSink mail, int people, long from, LaunchedSystem system)
      throws IOException, InterruptedException {
    long end = from + TimeUnit.MINUTES.toNanos(GIVE_UP_MINUTES);
    while (mail.told(OURS) < people) {
      if (System.nanoTime() > end) {
        throw new IOException(
            "told " + mail.told(OURS) + " of " + people + ": " + system.printed());
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }
}
