package ils.selfcheck.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ils.selfcheck.desk.SmallLibrary;
import ils.selfcheck.tcp.Conversation;
import ils.selfcheck.tcp.Terminator;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class Sip2SessionTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T09:15:30Z"), ZoneOffset.UTC);
  private static final String DATES = "20261122    10150020261122    101500";
  private static final String LOAN =
      "11YN" + DATES + "AODK-765700|AA2900000001|AB5135661602|AC|AY3";

  private final SmallLibrary library = new SmallLibrary();
  private final Sip2Server server = new Sip2Server(library, CLOCK);
  private Conversation session = server.welcome(InetAddress.getLoopbackAddress());

  @BeforeEach
  void signIn() {
    assertThat(say("9300CNkiosk|COsecret|")).isEqualTo("941\r");
  }

  @Test
  @DisplayName("a loan asked for three times is made once")
  void carriesOutARepeatOnce() {
    String first = say(LOAN);

    assertThat(say(LOAN)).isEqualTo(first).startsWith("121NUY");
    session = server.welcome(InetAddress.getLoopbackAddress());
    signIn();
    assertThat(say(LOAN)).startsWith("121NUY");
    assertThat(library.journal()).containsExactly("lend 5135661602");
  }

  @Test
  @DisplayName("two messages with the same sequence number and checksum are two messages")
  void doesNotTakeAnotherMessageForARepeat() {
    say("17" + "20261122    101500" + "AO|AB5135661602|AY3");

    assertThat(say("17" + "20261122    101500" + "AO|AB5135661620|AY3")).contains("AB5135661620");
  }

  @Test
  @DisplayName("a clock that stands still: the same loan on another day is a new one")
  void doesNotTakeALoanOfAStoppedClockForARepeat() {
    String loan = "11NN20200101    00000020200101    000000AO|AA2900000001|AB5135661602|AC|";
    String giveBack = "09N20200101    00000020200101    000000AP|AO|AB5135661602|AC|";

    assertThat(say(loan)).startsWith("121NUY");
    assertThat(say(giveBack)).startsWith("101YUN");
    session = server.welcome(InetAddress.getLoopbackAddress());
    signIn();
    assertThat(say(loan)).startsWith("121NUY");

    assertThat(library.journal())
        .containsExactly("lend 5135661602", "return 5135661602", "lend 5135661602");
  }

  @Test
  @DisplayName("database away: 98 with on-line no, and the same message succeeds when it is back")
  void tellsThatTheLibraryIsAway() {
    library.setReachable(false);
    assertThat(say(LOAN)).startsWith("98NNNN").contains("AODK-765700|").contains("AY3AZ");
    assertThat(say("9900802.00")).startsWith("98N");

    library.setReachable(true);
    assertThat(say("9900802.00")).startsWith("98YYYY");
    assertThat(say(LOAN)).startsWith("121NUY");
    assertThat(library.journal()).containsExactly("lend 5135661602");
  }

  @Test
  @DisplayName("a login while the database is away is no wrong password")
  void doesNotCountAnAbsentDatabaseAsAWrongPassword() {
    library.setReachable(false);
    for (int i = 0; i < 5; i++) {
      assertThat(say("9300CNkiosk|COsecret|")).startsWith("98N");
    }

    library.setReachable(true);
    assertThat(say("9300CNkiosk|COsecret|")).isEqualTo("941\r");
  }

  @Test
  @DisplayName("a damaged repeat is asked for again, and then gets the remembered answer")
  void remembersTheAnswerOverADamagedLine() {
    String first = say(LOAN);

    assertThat(say(LOAN + "AZ0000")).isEqualTo("96AZFEF6\r");
    assertThat(say(LOAN)).isEqualTo(first);
    assertThat(library.journal()).hasSize(1);
  }

  @Test
  void answersInTheLineEndsOfTheClient() {
    assertThat(
            new String(
                session.answer("9900802.00".getBytes(UTF_8), Terminator.CRLF).bytes(), UTF_8))
        .endsWith("\r\n");
  }

  @Test
  @DisplayName("a version older than 1.00 is told that nothing can be done")
  void refusesAnOldVersion() {
    assertThat(say("9900800.90")).startsWith("98N");
  }

  private String say(String line) {
    return new String(session.answer(line.getBytes(UTF_8), Terminator.CR).bytes(), UTF_8);
  }
}
