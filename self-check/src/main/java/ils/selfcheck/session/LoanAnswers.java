package ils.selfcheck.session;

import ils.selfcheck.desk.Act;
import ils.selfcheck.desk.ItemView;
import ils.selfcheck.desk.LendAnswer;
import ils.selfcheck.desk.LendWish;
import ils.selfcheck.desk.Library;
import ils.selfcheck.desk.RenewAllAnswer;
import ils.selfcheck.desk.RenewWish;
import ils.selfcheck.desk.Sentences;
import ils.selfcheck.desk.TerminalOption;
import ils.selfcheck.sip2.Field;
import ils.selfcheck.sip2.Fixed;
import ils.selfcheck.sip2.Message;
import ils.selfcheck.sip2.MessageBuilder;
import ils.selfcheck.sip2.Sip2Date;
import java.time.LocalDate;

/** Messages 12, 30 and 66: a loan begun or kept longer. */
final class LoanAnswers {

  private final Library library;

  LoanAnswers(Library library) {
    this.library = library;
  }

  /** A loan made off-line (no block) is told with the due date that the machine promised. */
  Message checkOut(Act act, Message request) {
    LocalDate promised =
        request.yes(Fixed.NO_BLOCK)
            ? Sip2Date.read(request.fixed(Fixed.NB_DUE_DATE), act.terminal().zone())
                .orElse(act.at())
                .atZone(act.terminal().zone())
                .toLocalDate()
            : null;
    var wish =
        new LendWish(
            PatronAnswers.card(request),
            request.text(Field.ITEM_ID),
            request.yes(Fixed.SC_RENEWAL_POLICY),
            request.yes(Field.FEE_ACKNOWLEDGED),
            promised);
    return answer(act, request, library.lend(act, wish));
  }

  Message renew(Act act, Message request) {
    var wish =
        new RenewWish(
            PatronAnswers.card(request),
            request.text(Field.ITEM_ID),
            request.text(Field.TITLE),
            request.yes(Fixed.THIRD_PARTY_ALLOWED));
    return answer(act, request, library.renew(act, wish));
  }

  private static Message answer(Act act, Message request, LendAnswer answer) {
    MessageBuilder message = Refusal.begun(act, request);
    return switch (answer) {
      case LendAnswer.Lent lent -> lent(act, message, lent).build();
      case LendAnswer.Declined declined -> declined(message, declined).build();
    };
  }

  private static MessageBuilder lent(Act act, MessageBuilder message, LendAnswer.Lent lent) {
    addItem(message, lent.item());
    if (act.terminal().has(TerminalOption.CHATTY)) {
      message.with(
          Field.SCREEN_MESSAGE, Sentences.of(act, lent.renewed() ? "sip2.renewed" : "sip2.lent"));
    }
    return message
        .with(Fixed.OK, "1")
        .with(Fixed.RENEWAL_OK, lent.renewed())
        .with(Fixed.DESENSITIZE, lent.switchOff())
        .with(Field.DUE_DATE, Sip2Date.endOf(lent.dueOn()))
        .withAll(Field.SCREEN_MESSAGE, lent.messages());
  }

  private static MessageBuilder declined(MessageBuilder message, LendAnswer.Declined declined) {
    ItemView item = declined.item();
    if (item != null) {
      addItem(message, item);
    }
    LendAnswer.Charge charge = declined.charge();
    if (charge != null) {
      message
          .with(Field.CURRENCY, charge.currency())
          .with(Field.FEE_AMOUNT, charge.amount().toString());
    }
    return message.withAll(Field.SCREEN_MESSAGE, declined.reasons());
  }

  private static void addItem(MessageBuilder message, ItemView item) {
    message.with(Field.TITLE, item.title()).with(Field.MEDIA_TYPE, MediaCode.of(item));
  }

  Message renewAll(Act act, Message request) {
    RenewAllAnswer answer = library.renewAll(act, PatronAnswers.card(request));
    MessageBuilder message =
        Refusal.begun(act, request)
            .with(Fixed.OK, answer.messages().isEmpty() ? "1" : "0")
            .with(Fixed.RENEWED_COUNT, answer.renewed().size())
            .with(Fixed.UNRENEWED_COUNT, answer.declined().size())
            .withAll(Field.RENEWED_ITEMS, answer.renewed())
            .withAll(Field.SCREEN_MESSAGE, answer.messages());
    for (RenewAllAnswer.Kept kept : answer.declined()) {
      message.with(Field.UNRENEWED_ITEMS, kept.barcode() + " " + kept.reason());
    }
    return message.build();
  }
}
