package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.carriers.EmailCarrier;
import ils.circulation.inbox.SentMessage;
import ils.circulation.inbox.SentMessages;
import ils.circulation.messages.MarkMessage;
import ils.circulation.messages.Outgoing;
import ils.circulation.messages.SendMessages;
import ils.circulation.messages.TakeMessages;
import ils.circulation.notices.BundleNotices;
import ils.circulation.notices.NoticeJobs;
import ils.circulation.notices.PlanFromEvents;
import ils.core.db.Utc;
import ils.it.inside.StubMailServer.Mood;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes of a message when mail servers, addresses and senders fail. */
@ExtendWith(ArquillianExtension.class)
class MessagesIT {

  @Inject NoticeWorld world;
  @Inject HoldWorld holds;
  @Inject LendingWorld lending;
  @Inject NoticeJobs jobs;
  @Inject PlanFromEvents planFromEvents;
  @Inject BundleNotices bundleNotices;
  @Inject TakeMessages takeMessages;
  @Inject SendMessages sendMessages;
  @Inject MarkMessage markMessage;
  @Inject SentMessages sentMessages;
  @Inject EmailCarrier emailCarrier;
  @Resource ManagedExecutorService executor;

  @BeforeEach
  void open() {
    world.open();
  }

  @AfterEach
  void close() {
    world.close();
  }

  private static String number(String card) {
    return "+45" + card.substring(card.length() - 8);
  }

  private String reachableByBoth() {
    String card = world.citizen(null);
    holds.execute("update person set phone = ? where id = ?", number(card), lending.person(card));
    return card;
  }

  private String why(String card) {
    return holds.text(
        "select why from message where medium = 'EMAIL' and person_id = " + lending.person(card));
  }

  @Test
  @DisplayName("A117: a mail server that is down: the message is kept, and sent when it is back")
  void theServerIsDown() {
    String card = world.citizen(null);
    world.readyHold(card);

    world.run();
    assertThat(world.states(card, "EMAIL")).isEqualTo("WAITING");
    assertThat(why(card)).startsWith("SERVER_").doesNotContain("@");
    try (var mail = NoticeWorld.mailServer()) {
      sendMessages.sendAll();
      assertThat(mail.to(NoticeWorld.mail(card))).as("not before its pause is over").isEmpty();
      world.later(Duration.ofMinutes(2));
      sendMessages.sendAll();

      assertThat(mail.to(NoticeWorld.mail(card))).hasSize(1);
    }
    assertThat(world.states(card, "EMAIL")).isEqualTo("SENT");
  }

  @Test
  @DisplayName("A117: a server that is busy (4xx) is asked again later, longer each time")
  void theServerIsBusy() {
    String card = world.citizen(null);
    world.readyHold(card);
    try (var mail = NoticeWorld.mailServer()) {
      mail.mood(Mood.BUSY);
      world.run();
      assertThat(why(card)).isEqualTo("SMTP_451");
      world.later(Duration.ofMinutes(2));
      sendMessages.sendAll();
      mail.mood(Mood.WELL);
      world.later(Duration.ofMinutes(4));
      sendMessages.sendAll();
      assertThat(mail.to(NoticeWorld.mail(card))).as("the second pause is longer").isEmpty();
      world.later(Duration.ofMinutes(2));
      sendMessages.sendAll();

      assertThat(mail.to(NoticeWorld.mail(card))).hasSize(1);
    }
  }

  @Test
  @DisplayName("What was returned while the mail server was down is not told when it is back")
  void theCauseGoesWhileTheServerIsDown() {
    String card = world.citizen(null);
    long hold = world.readyHold(card);
    world.run();
    holds.execute("update hold set state = 'CANCELLED', closed_at = now() where id = ?", hold);

    try (var mail = NoticeWorld.mailServer()) {
      world.later(Duration.ofMinutes(2));
      sendMessages.sendAll();

      assertThat(mail.to(NoticeWorld.mail(card))).isEmpty();
    }
    assertThat(world.states(card, "EMAIL")).isEqualTo("WITHDRAWN");
    assertThat(why(card)).isEqualTo("CAUSE_GONE");
  }

  @Test
  @DisplayName("T226: an address that refuses twice: the next channel, and the address is given up")
  void anAddressThatRefuses() throws Exception {
    String card = reachableByBoth();
    world.readyHold(card);
    try (var mail = NoticeWorld.mailServer();
        var gateway = NoticeWorld.gateway()) {
      mail.mood(Mood.UNKNOWN_USER);
      world.run();
      assertThat(world.states(card, "SMS")).as("once is not believed").isEmpty();
      world.later(Duration.ofMinutes(16));
      sendMessages.sendAll();

      assertThat(world.states(card, "EMAIL")).isEqualTo("FAILED");
      assertThat(why(card)).isEqualTo("SMTP_550");
      assertThat(gateway.textsTo(number(card))).hasSize(1);
      world.readyHold(card);
      world.run();
      assertThat(gateway.textsTo(number(card))).as("by the next channel at once").hasSize(2);
      assertThat(world.states(card, "EMAIL")).isEqualTo("FAILED");

      mail.mood(Mood.WELL);
      String other = "ny-" + NoticeWorld.mail(card);
      holds.execute("update person set email = ? where id = ?", other, lending.person(card));
      world.readyHold(card);
      world.run();
      assertThat(mail.to(other)).as("another address is tried").hasSize(1);
    }
  }

  @Test
  @DisplayName("T226: content that is refused for good goes by the next channel, too")
  void contentThatIsRefused() throws Exception {
    String card = reachableByBoth();
    world.readyHold(card);
    try (var mail = NoticeWorld.mailServer();
        var gateway = NoticeWorld.gateway()) {
      mail.mood(Mood.REFUSING_CONTENT);
      world.run();
      world.later(Duration.ofMinutes(16));
      sendMessages.sendAll();

      assertThat(why(card)).isEqualTo("SMTP_554");
      assertThat(gateway.textsTo(number(card))).hasSize(1);

      mail.mood(Mood.WELL);
      world.readyHold(card);
      world.run();
      assertThat(mail.to(NoticeWorld.mail(card))).as("the address is sound").hasSize(1);
    }
  }

  @Test
  @DisplayName("A sender that is no address is the library's fault: no patron's address is blamed")
  void aSenderThatIsNone() throws Exception {
    String card = reachableByBoth();
    world.readyHold(card);
    world.set("notices.email.sender", "Hovedbiblioteket");
    try (var mail = NoticeWorld.mailServer()) {
      for (int i = 0; i < 3; i++) {
        world.run();
        world.later(Duration.ofMinutes(16));
      }
      assertThat(world.states(card, "EMAIL")).isEqualTo("WAITING");
      assertThat(why(card)).isEqualTo("SENDER");
      world.set("notices.email.sender", "bibliotek@solbjerg.example");
      world.later(Duration.ofHours(1));
      sendMessages.sendAll();
      assertThat(mail.to(NoticeWorld.mail(card))).hasSize(1);
    }
  }

  @Test
  @DisplayName(
      "A gateway that is down or busy is asked again; one that refuses a number is believed")
  void theGateway() throws Exception {
    world.set("notices.media", "SMS");
    String card = reachableByBoth();
    world.readyHold(card);
    world.run();
    assertThat(world.states(card, "SMS")).isEqualTo("WAITING");
    try (var gateway = NoticeWorld.gateway()) {
      gateway.answers(503);
      world.later(Duration.ofMinutes(2));
      sendMessages.sendAll();
      assertThat(world.states(card, "SMS")).isEqualTo("WAITING");
      gateway.answers(422);
      world.later(Duration.ofMinutes(6));
      sendMessages.sendAll();
      world.later(Duration.ofMinutes(16));
      sendMessages.sendAll();

      assertThat(world.states(card, "SMS")).isEqualTo("FAILED");
    }
  }

  @Test
  @DisplayName("A message that is undeliverable for three days is given up, and stays in the inbox")
  void givenUp() {
    String card = world.citizen(null);
    world.readyHold(card);
    world.run();
    world.later(Duration.ofHours(73));
    sendMessages.sendAll();

    assertThat(world.states(card, "EMAIL")).isEqualTo("GIVEN_UP");
    assertThat(world.states(card, "INBOX")).isEqualTo("SENT");
  }

  @Test
  @DisplayName("A117: killed before sending, the message goes out once; another does it")
  void killedBeforeSending() {
    String card = world.citizen(null);
    world.readyHold(card);
    jobs.planFromEvents();
    world.later(Duration.ofMinutes(11));
    jobs.bundle();

    takeMessages.take(20); // and dies
    try (var mail = NoticeWorld.mailServer()) {
      sendMessages.sendAll();
      assertThat(mail.to(NoticeWorld.mail(card))).as("it may be alive").isEmpty();
      world.later(TakeMessages.LEASE.plusSeconds(1));
      sendMessages.sendAll();
      sendMessages.sendAll();

      assertThat(mail.to(NoticeWorld.mail(card))).hasSize(1);
    }
  }

  @Test
  @DisplayName("A117: killed between the server’s answer and our note: twice, under one Message-ID")
  void killedAfterSending() {
    String card = world.citizen(null);
    world.readyHold(card);
    jobs.planFromEvents();
    world.later(Duration.ofMinutes(11));
    jobs.bundle();
    try (var mail = NoticeWorld.mailServer();
        var round = emailCarrier.begin()) {
      Outgoing taken = takeMessages.take(20).outgoing().getFirst();
      markMessage.begin(taken);
      round.hand(taken); // and dies
      world.later(TakeMessages.LEASE.plusSeconds(1));
      sendMessages.sendAll();

      assertThat(mail.to(NoticeWorld.mail(card)))
          .hasSize(2)
          .extracting(told -> told.header("Message-ID"))
          .containsOnly("<message-" + taken.id() + "@example.dk>");
    }
    assertThat(sentMessages.of(lending.person(card)))
        .filteredOn(SentMessage::unsure)
        .as("staff see which message may have arrived twice")
        .extracting(SentMessage::medium)
        .containsExactly("EMAIL");
  }

  @Test
  @DisplayName("A117: a process that is silent for a minute is taken for dead; it sends no more")
  void aSilentProcess() {
    String card = world.citizen(null);
    world.readyHold(card);
    jobs.planFromEvents();
    world.later(Duration.ofMinutes(11));
    jobs.bundle();
    Outgoing taken = takeMessages.take(20).outgoing().getFirst();
    holds.execute(
        "insert into message_sender (id, seen_at) values (1, ?)"
            + " on duplicate key update seen_at = ?",
        Utc.of(world.now()),
        Utc.of(world.now()));
    holds.execute("update message set sender_id = 1 where id = ?", taken.id());
    try (var mail = NoticeWorld.mailServer()) {
      sendMessages.sendAll();
      assertThat(mail.to(NoticeWorld.mail(card))).as("it lives").isEmpty();
      world.later(Duration.ofSeconds(61));
      sendMessages.sendAll();

      assertThat(mail.to(NoticeWorld.mail(card))).hasSize(1);
      assertThat(markMessage.begin(taken)).as("it comes to, and is too late").isFalse();
    }
    assertThat(sentMessages.of(lending.person(card))).noneMatch(SentMessage::unsure);
  }

  @Test
  @DisplayName("A117: killed while planning or bundling, nothing is lost and nothing doubled")
  void killedWhilePlanning() {
    String card = world.citizen(null);
    long hold = world.readyHold(card);
    String event = "(select id from event where kind = 'HoldReady' and subject_id = " + hold + ")";
    jobs.planFromEvents();
    // As a crash leaves it: what one transaction does is there whole or not at all, and may repeat.
    holds.execute(
        "update delivery set done_at = null where listener = 'notices' and event_id = " + event);
    jobs.planFromEvents();

    assertThat(holds.count("select count(*) from notice where hold_id = " + hold)).isEqualTo(1);
    try (var mail = NoticeWorld.mailServer()) {
      world.run();
      assertThat(mail.to(NoticeWorld.mail(card))).hasSize(1);
    }
  }

  @Test
  @DisplayName("Three senders at once: each of sixty messages goes out once")
  void threeSenders() throws Exception {
    List<String> cards = IntStream.range(0, 60).mapToObj(i -> world.citizen(null)).toList();
    cards.forEach(world::readyHold);
    try (var mail = NoticeWorld.mailServer()) {
      atOnce(() -> planFromEvents.plan(7));
      jobs.planFromEvents();
      world.later(Duration.ofMinutes(11));
      atOnce(() -> bundled(bundleNotices.due(100)));
      atOnce(() -> sendMessages.sendAll());

      assertThat(cards).allSatisfy(card -> assertThat(mail.to(NoticeWorld.mail(card))).hasSize(1));
    }
  }

  private int bundled(List<Long> people) {
    return (int) people.stream().filter(bundleNotices::bundle).count();
  }

  private void atOnce(Callable<Integer> work) throws Exception {
    var running = new ArrayList<java.util.concurrent.Future<Integer>>();
    for (int i = 0; i < 3; i++) {
      running.add(executor.submit(work));
    }
    for (var one : running) {
      one.get();
    }
  }
}
