package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Loans over SIP2, on the server, counted in the database. */
@ExtendWith(ArquillianExtension.class)
class SipLendingIT {

  private static final DateTimeFormatter SIP2 = DateTimeFormatter.ofPattern("yyyyMMdd    HHmmss");

  @Inject SipWorld world;
  @Inject Clock clock;

  @Resource(lookup = "java:app/jdbc/ils")
  DataSource database;

  private SipWorld.Made made;
  private String now;

  @BeforeEach
  void makeTheWorld() {
    made = world.make();
    world.letIn(made);
    now = SIP2.format(clock.instant().atZone(ZoneId.of("Europe/Copenhagen")));
  }

  @Test
  @DisplayName("lent, seen, refused a second time, returned; each by the rules of the desk")
  void lendsAndTakesBack() throws IOException, SQLException {
    try (SipTalk talk = signedIn()) {
      assertThat(talk.ask("23009" + now + "AO|AA" + made.card() + "|AC|AD" + SipWorld.PIN + "|"))
          .startsWith("24              009")
          .contains("AEEva Holm|BLY|CQY|");
      assertThat(talk.ask(loan())).startsWith("121NUY").contains("AJÆblehøst på Læsø|");
      assertThat(talk.ask("63009" + now + "  Y       AO|AA" + made.card() + "|AD" + SipWorld.PIN))
          .contains("AU" + made.barcode() + "|");
      assertThat(talk.ask("17" + now + "AO|AB" + made.barcode() + "|")).startsWith("1804");
      assertThat(openLoans()).isEqualTo(1);
      assertThat(events("SIP", "LoanOpened")).isEqualTo(1);

      assertThat(talk.ask("09N" + now + now + "AP|AO|AB" + made.barcode() + "|AC|"))
          .startsWith("101YUN");
      assertThat(openLoans()).isZero();
    }
  }

  @Test
  @DisplayName("a line cut between request and reply, and the request sent again: one loan")
  void lendsOnceOverTwoConnections() throws IOException, SQLException {
    signedIn().askAndLeave(loan());

    try (SipTalk talk = signedIn()) {
      assertThat(talk.ask(loan())).startsWith("121NUY");
      assertThat(talk.ask(loan())).startsWith("121NUY");
    }
    assertThat(count("select count(*) from loan where person_id = " + made.person())).isEqualTo(1);
  }

  @Test
  @DisplayName("a wrong PIN shows no name and lends nothing")
  void aWrongPinOpensNothing() throws IOException, SQLException {
    try (SipTalk talk = signedIn()) {
      assertThat(talk.ask("63001" + now + "  Y       AO|AA" + made.card() + "|AD0000|"))
          .contains("|AE|BLY|CQN|AFThe PIN is wrong.|");
      assertThat(talk.ask(loan() + "AD0000|")).startsWith("120NUN");
    }
    assertThat(openLoans()).isZero();
  }

  @Test
  @DisplayName("a terminal sees no patron and no item of another municipality")
  void municipalitiesAreApart() throws IOException {
    SipWorld.Made other = world.make();
    try (SipTalk talk = signedIn()) {
      assertThat(talk.ask("23009" + now + "AO|AA" + other.card() + "|AC|AD|")).contains("BLN");
      assertThat(talk.ask("17" + now + "AO|AB" + other.barcode() + "|")).startsWith("1801");
      assertThat(talk.ask("09N" + now + now + "AP|AO|AB" + other.barcode() + "|AC|"))
          .startsWith("100NUY");
    }
  }

  private String loan() {
    return "11NN" + now + now + "AO|AA" + made.card() + "|AB" + made.barcode() + "|AC|";
  }

  private SipTalk signedIn() throws IOException {
    var talk = new SipTalk(Integer.getInteger("ils.sip2.port"));
    assertThat(talk.ask("9300CN" + made.user() + "|CO" + SipWorld.PASSWORD + "|")).isEqualTo("941");
    return talk;
  }

  private long openLoans() throws SQLException {
    return count(
        "select count(*) from loan where returned_at is null and person_id = " + made.person());
  }

  private long events(String channel, String kind) throws SQLException {
    return count(
        "select count(*) from event where person_id = %d and channel = '%s' and kind = '%s'"
            .formatted(made.person(), channel, kind));
  }

  private long count(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
