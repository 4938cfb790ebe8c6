package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ils.circulation.bounces.ReadMailbox;
import ils.circulation.messages.SendMessages;
import ils.it.inside.StubMailServer.Mail;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** E-mails that a mail server took and that came back later. */
@ExtendWith(ArquillianExtension.class)
class BouncesIT {

  @Inject NoticeWorld world;
  @Inject HoldWorld holds;
  @Inject LendingWorld lending;
  @Inject SendMessages sendMessages;
  @Inject ReadMailbox readMailbox;

  private String card = "";

  @BeforeEach
  void open() {
    world.open();
    holds.execute("delete from bounce");
    card = world.citizen(null);
    holds.execute("update person set phone = ? where id = ?", number(), lending.person(card));
  }

  @AfterEach
  void close() {
    world.close();
  }

  private String number() {
    return "+45" + card.substring(card.length() - 8);
  }

  /** The patron has been told by e-mail of a hold that is ready. */
  private Mail sent(StubMailServer mail) {
    world.readyHold(card);
    world.run();
    return mail.to(NoticeWorld.mail(card)).getLast();
  }

  private String outcomes() {
    return holds.text(
        "select coalesce(group_concat(outcome order by id separator ' '), '') from bounce");
  }

  @Test
  @DisplayName("T226: an address that does not exist: the next channel, and it is not used again")
  void thereIsNoSuchAddress() throws Exception {
    try (var mail = NoticeWorld.mailServer();
        var box = BounceBox.open();
        var gateway = NoticeWorld.gateway()) {
      Mail first = sent(mail);
      assertThat(world.states(card, "EMAIL")).isEqualTo("SENT");
      box.report(first, "failed", "5.1.1");
      readMailbox.read();
      sendMessages.sendAll();

      assertThat(world.states(card, "EMAIL")).isEqualTo("FAILED");
      assertThat(gateway.textsTo(number())).hasSize(1);
      assertThat(box.left()).as("what was acted on is deleted").isEqualTo("0 left, 0 read");
      box.report(first, "failed", "5.1.1");
      readMailbox.read();
      world.readyHold(card);
      world.run();
      assertThat(gateway.textsTo(number())).as("at once by the next channel").hasSize(2);
      assertThat(mail.to(NoticeWorld.mail(card))).hasSize(1);
    }
    assertThat(outcomes()).isEqualTo("BROKEN NOT_AWAITED");
  }

  @Test
  @DisplayName("A full mailbox: this news goes by the next channel, the next by e-mail again")
  void theirMailboxIsFull() throws Exception {
    try (var mail = NoticeWorld.mailServer();
        var box = BounceBox.open();
        var gateway = NoticeWorld.gateway()) {
      box.report(sent(mail), "failed", "5.2.2");
      readMailbox.read();
      sendMessages.sendAll();

      assertThat(gateway.textsTo(number())).hasSize(1);
      sent(mail);
      assertThat(mail.to(NoticeWorld.mail(card))).hasSize(2);
    }
    assertThat(outcomes()).isEqualTo("NOT_DELIVERED");
  }

  @Test
  @DisplayName("A report that the server still tries changes nothing")
  void itIsStillTried() throws Exception {
    try (var mail = NoticeWorld.mailServer();
        var box = BounceBox.open()) {
      Mail sent = sent(mail);
      box.report(sent, "delayed", "4.4.1");
      box.report(sent, "delivered", "2.1.5");
      readMailbox.read();

      assertThat(box.left()).isEqualTo("0 left, 0 read");
    }
    assertThat(world.states(card, "EMAIL")).isEqualTo("SENT");
    assertThat(outcomes()).isEqualTo("DELAYED DELIVERED");
  }

  @Test
  @DisplayName("Another address that the person has had since is not meant")
  void theAddressHasChangedMeanwhile() throws Exception {
    try (var mail = NoticeWorld.mailServer();
        var box = BounceBox.open()) {
      Mail sent = sent(mail);
      String other = "ny-" + NoticeWorld.mail(card);
      holds.execute("update person set email = ? where id = ?", other, lending.person(card));
      box.report(sent, "failed", "5.1.1");
      readMailbox.read();
      world.readyHold(card);
      world.run();

      assertThat(mail.to(other)).hasSize(1);
    }
  }

  @Test
  @DisplayName("Forged and malformed mails change nothing, are on record once, and stay to be seen")
  void whatIsNoReportOfOurs() throws Exception {
    try (var mail = NoticeWorld.mailServer();
        var box = BounceBox.open()) {
      String to = sent(mail).from();
      String seal = to.substring(to.indexOf('-') + 1, to.indexOf('@'));
      box.report(to.replace(seal, "0123456789abcdef"), "failed", "5.1.1");
      box.report("retur@example.dk", "failed", "5.1.1");
      for (var told : List.of("failed 2.0.0", "failed", "exploded 5.1.1", "failed 5.x.1")) {
        String[] words = (told + " ").split(" ", 2);
        box.report(to, words[0], words[1]);
      }
      box.deliver("To: " + to + "\nSubject: Ikke til stede\n\nTilbage på mandag.\n");
      box.deliver("To: " + to + "\nContent-Type: multipart/report; boundary=x\n\n--x\n\u0000");
      box.deliver("To: retur+" + "z".repeat(200) + "@example.dk\n\n");
      box.deliver("\n");
      readMailbox.read();
      readMailbox.read();

      assertThat(box.left()).isEqualTo("10 left, 10 read");
    }
    assertThat(world.states(card, "EMAIL")).isEqualTo("SENT");
    assertThat(world.states(card, "SMS")).isEmpty();
    assertThat(outcomes())
        .isEqualTo(
            "FORGED NOT_OURS MALFORMED MALFORMED MALFORMED MALFORMED NO_REPORT MALFORMED NOT_OURS"
                + " NOT_OURS");
  }

  @Test
  @DisplayName("A mailbox that cannot be reached is read when it is back")
  void theMailboxIsDown() throws Exception {
    try (var mail = NoticeWorld.mailServer()) {
      Mail sent = sent(mail);
      assertThatThrownBy(() -> readMailbox.read()).isInstanceOf(MessagingException.class);
      try (var box = BounceBox.open()) {
        box.report(sent, "failed", "5.1.1");
        readMailbox.read();
      }
    }
    assertThat(world.states(card, "EMAIL")).isEqualTo("FAILED");
  }
}
