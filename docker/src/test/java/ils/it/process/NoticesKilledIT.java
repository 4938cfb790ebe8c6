package ils.it.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ils.bench.EmbeddedDatabase;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The plug is pulled in the middle of sending, in the one moment in which nobody can know. */
class NoticesKilledIT {

  private static final int PATRONS = 60;
  private static final int SILENT_AT = 33;

  @Test
  @DisplayName(
      "A117: kill -9 while mails go out: each once, but the one in the air; its number same")
  void thePlugIsPulledWhileMailsGoOut() throws IOException, InterruptedException, SQLException {
    Path data = LaunchedSystem.emptyFolder("notices");
    prepare(data);
    try (var mail = new CountingMailServer(SILENT_AT)) {
      var environment =
          Map.of(
              "ILS_MAIL_HOST", "127.0.0.1",
              "ILS_MAIL_PORT", "" + mail.port(),
              "ILS_MAIL_SECURITY", "none",
              "ILS_MAIL_SENDER", "bibliotek@bibliotek.invalid",
              "ILS_MAIL_TIMEOUT_SECONDS", "300");
      var first = LaunchedSystem.start(data, environment, "--no-demo");
      try {
        await().atMost(Duration.ofSeconds(180)).until(mail::isSilent);
        Plug.pull(first);
      } finally {
        first.kill();
        mail.goOn();
      }
      int before = mail.taken().size();
      assertThat(before).isEqualTo(SILENT_AT);
      try (var second = LaunchedSystem.start(data, environment, "--no-demo");
          var connection = EmbeddedDatabase.connect(second.data())) {
        await()
            .atMost(Duration.ofSeconds(300))
            .until(() -> numbers(connection, "select count(*) " + OPEN).equals(List.of(0L)));

        eachOnceButTheOneInTheAir(mail.taken(), connection);
      }
    }
  }

  private static final String OPEN = "from message where due_at is not null";

  private static void eachOnceButTheOneInTheAir(List<String> taken, Connection connection)
      throws SQLException {
    String inTheAir = taken.get(SILENT_AT - 1);
    List<Long> sent =
        numbers(connection, "select id from message where medium = 'EMAIL' and state = 'SENT'");
    assertThat(sent).hasSizeGreaterThanOrEqualTo(PATRONS);
    Map<String, Long> times =
        taken.stream().collect(Collectors.groupingBy(id -> id, Collectors.counting()));
    assertThat(times.keySet())
        .as("each message under its own number")
        .isEqualTo(sent.stream().map(NoticesKilledIT::header).collect(Collectors.toSet()));
    assertThat(times)
        .allSatisfy((id, count) -> assertThat(count).as(id).isEqualTo(id.equals(inTheAir) ? 2 : 1));
    assertThat(numbers(connection, "select id from message where unsure > 0"))
        .as("it is on record which one may have arrived twice")
        .extracting(NoticesKilledIT::header)
        .containsExactly(inTheAir);
    assertThat(
            numbers(
                connection,
                "select count(*) from message_notice group by notice_id, medium having count(*) > 1"))
        .as("each event told once by a channel")
        .isEmpty();
  }

  private static String header(long message) {
    return "Message-ID: <message-" + message + "@bibliotek.invalid>";
  }

  /** People with addresses, each with a loan that is due in two days; nothing is told yet. */
  private static void prepare(Path data) throws IOException, InterruptedException, SQLException {
    var system = LaunchedSystem.start(data, Map.of("ILS_NOTICES_RUN", "false"));
    try (var connection = EmbeddedDatabase.connect(data)) {
      execute(connection, "update person set email = concat('p', id, '@example.dk')");
      execute(
          connection,
          "insert into setting (node_id, name, value, changed_at) select id, 'notices.planned.at',"
              + " '00:00', utc_timestamp(6) from org_node where parent_id is null");
      HttpResponse<String> answer =
          ServerCalls.asOperator(system).post("/api/takeover/loans", loans(connection));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(answer.body()).contains("\"taken\":" + PATRONS);
    } finally {
      Plug.pull(system);
    }
  }

  private static String loans(Connection connection) throws SQLException {
    List<String> cards = texts(connection, CARDS);
    List<String> barcodes = texts(connection, BARCODES);
    List<String> today =
        texts(
            connection,
            "select date(utc_timestamp()) - interval 20 day"
                + " union all select date(utc_timestamp()) + interval 2 day");
    return IntStream.range(0, PATRONS)
        .mapToObj(
            i ->
                """
                {"node": "SOL-HB", "card": "%s", "barcode": "%s", "lentOn": "%s", "dueOn": "%s",
                 "renewals": 0}"""
                    .formatted(cards.get(i), barcodes.get(i), today.get(0), today.get(1)))
        .collect(Collectors.joining(",", "{\"loans\": [", "]}"));
  }

  private static final String CARDS =
      """
      select max(c.value) from identifier c
      join borrower_role r on r.person_id = c.person_id and r.closed_at is null
        and r.kind = 'CITIZEN' and r.ends_on is null
      where c.type = 'CARD' and c.valid_to is null and c.value like '2000000%'
        and r.municipality_id = (select max(m.municipality_id) from identifier m where m.value = '2000000009')
        and not exists (select 1 from loan l where l.person_id = c.person_id)
      group by c.person_id order by 1 limit 60""";

  private static final String BARCODES =
      """
      select i.barcode from item i where i.state = 'AVAILABLE' and i.material_group = 'BOOK'
        and i.municipality_id = (select max(m.municipality_id) from identifier m where m.value = '2000000009')
      order by i.barcode limit 60""";

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private interface Column<T> {
    T of(ResultSet rows) throws SQLException;
  }

  private static <T> List<T> column(Connection connection, String sql, Column<T> column)
      throws SQLException {
    List<T> found = new ArrayList<>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(column.of(rows));
      }
    }
    return found;
  }

  private static List<String> texts(Connection connection, String sql) throws SQLException {
    return column(connection, sql, rows -> rows.getString(1));
  }

  private static List<Long> numbers(Connection connection, String sql) throws SQLException {
    return column(connection, sql, rows -> rows.getLong(1));
  }
}
