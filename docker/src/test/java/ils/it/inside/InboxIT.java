package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.inbox.InboxMessage;
import ils.circulation.inbox.InboxMessages;
import ils.circulation.inbox.SentMessage;
import ils.circulation.inbox.SentMessages;
import ils.circulation.messages.ChooseMedium;
import ils.circulation.messages.ResendMessage;
import ils.circulation.policy.notices.Complaint;
import ils.circulation.policy.notices.Complaint.Problem;
import ils.circulation.policy.notices.Medium;
import ils.circulation.policy.notices.NoticeKind;
import ils.circulation.policy.notices.Topic;
import ils.circulation.wording.SaveWording;
import ils.circulation.wording.SaveWording.Outcome;
import ils.circulation.wording.WordingKey;
import jakarta.inject.Inject;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Messages as patrons and staff see them, and what they say. */
@ExtendWith(ArquillianExtension.class)
class InboxIT {

  private static final WordingKey READY = new WordingKey(NoticeKind.HOLD_READY, Medium.EMAIL, "da");

  @Inject NoticeWorld world;
  @Inject HoldWorld holds;
  @Inject LendingWorld lending;
  @Inject InboxMessages inbox;
  @Inject SentMessages sentMessages;
  @Inject ResendMessage resendMessage;
  @Inject ChooseMedium chooseMedium;
  @Inject SaveWording saveWording;

  private StubMailServer mail;

  @BeforeEach
  void open() {
    world.open();
    mail = NoticeWorld.mailServer();
  }

  @AfterEach
  void close() {
    mail.close();
    world.close();
  }

  @Test
  @DisplayName(
      "A115: every message is in the inbox; what was read stays read, another’s is nobody’s")
  void readState() {
    String card = world.citizen(null);
    world.readyHold(card);
    world.run();
    long person = lending.person(card);
    InboxMessage message = inbox.of(person).getFirst();

    assertThat(message.isRead()).isFalse();
    assertThat(message.text()).contains("Bogen");
    assertThat(inbox.mark(person, message.id(), true)).isTrue();
    var readAt = inbox.of(person).getFirst().readAt();
    assertThat(inbox.mark(person, message.id(), true)).isTrue();
    assertThat(inbox.of(person).getFirst().readAt()).isNotNull().isEqualTo(readAt);
    assertThat(inbox.mark(lending.person(lending.citizen()), message.id(), false)).isFalse();
    assertThat(inbox.mark(person, message.id(), false)).isTrue();
    assertThat(inbox.of(person).getFirst().isRead()).isFalse();
  }

  @Test
  @DisplayName("A115: who wants it on the page alone gets no e-mail, for that topic")
  void aChoiceCounts() {
    String card = world.citizen(null);
    chooseMedium.choose(world.staff(), lending.person(card), Map.of(Topic.HOLDS, Medium.INBOX));
    world.readyHold(card);
    world.run();

    assertThat(mail.to(NoticeWorld.mail(card))).isEmpty();
    assertThat(inbox.of(lending.person(card))).hasSize(1);
  }

  @Test
  @DisplayName("A117: staff see what was sent and send it again, in the same words")
  void sentAgain() {
    String card = world.citizen(null);
    world.readyHold(card);
    world.run();
    long person = lending.person(card);
    SentMessage sent =
        sentMessages.of(person).stream().filter(m -> m.medium().equals("EMAIL")).findFirst().get();
    assertThat(sent.kinds()).isEqualTo("HOLD_READY");
    assertThat(sent.via()).isEqualTo("smtp");

    assertThat(resendMessage.again(world.staff(), person, sent.id())).isTrue();
    world.run();

    assertThat(mail.to(NoticeWorld.mail(card)))
        .hasSize(2)
        .extracting(told -> told.header("Message-ID"))
        .doesNotHaveDuplicates();
    assertThat(sentMessages.of(person)).filteredOn(SentMessage::resent).hasSize(1);
  }

  private Outcome save(int seen, String body) {
    return saveWording.save(
        world.staff(),
        new SaveWording.Wish(lending.municipality(), READY, seen, "Kom og hent", body));
  }

  @Test
  @DisplayName(
      "A114: a library’s own wording is used below it; given up, the inherited one is again")
  void aWordingOfOnesOwn() {
    assertThat(save(0, "Hos {{library}}: {{#items}}*{{title}}*{{/items}}"))
        .isEqualTo(new Outcome.Saved(1));
    assertThat(save(0, "x"))
        .as("somebody who has not seen it")
        .isInstanceOf(Outcome.Overtaken.class);
    String card = world.citizen(null);
    world.readyHold(card);
    world.run();
    assertThat(mail.to(NoticeWorld.mail(card)).getFirst().header("Subject"))
        .isEqualTo("Kom og hent");

    saveWording.save(
        world.staff(), new SaveWording.Wish(lending.municipality(), READY, 1, "", null));
    world.readyHold(card);
    world.run();

    assertThat(mail.to(NoticeWorld.mail(card)).getLast().header("Subject"))
        .isNotEqualTo("Kom og hent");
  }

  @Test
  @DisplayName("A114: a wording with an unknown field is not saved, its line and field are named")
  void anUnknownField() {
    assertThat(save(0, "Hej\n{{adresse}}"))
        .isEqualTo(
            new Outcome.Refused(java.util.List.of(new Complaint(2, "adresse", Problem.UNKNOWN))));
    assertThat(holds.count("select count(*) from notice_wording")).isZero();
  }

  @Test
  @DisplayName("A114: a title full of marks and breaks is told letter by letter, in its line")
  void aHostileTitle() {
    String card = world.citizen(null);
    long hold = world.readyHold(card);
    holds.execute(
        "update bib set title = ? where id = (select bib_id from hold where id = ?)",
        "<script>{{name}}\r\nBcc: all@example.dk",
        hold);
    world.run();

    var told = mail.to(NoticeWorld.mail(card)).getFirst();
    assertThat(told.header("Bcc")).isEmpty();
    assertThat(inbox.of(lending.person(card)).getFirst().text())
        .contains("- <script>{{name}}  Bcc: all@example.dk");
  }
}
