package ils.selfcheck.session;

import ils.selfcheck.codes.AlertType;
import ils.selfcheck.desk.Act;
import ils.selfcheck.desk.ItemView;
import ils.selfcheck.desk.Library;
import ils.selfcheck.desk.ReturnAnswer;
import ils.selfcheck.desk.ReturnWish;
import ils.selfcheck.desk.TerminalOption;
import ils.selfcheck.sip2.Field;
import ils.selfcheck.sip2.Fixed;
import ils.selfcheck.sip2.Message;
import ils.selfcheck.sip2.MessageBuilder;
import ils.selfcheck.sip2.Sip2Date;
import java.time.Instant;

/** Message 10: an item laid in a machine, and where it is to go. */
final class ReturnAnswers {

  private final Library library;

  ReturnAnswers(Library library) {
    this.library = library;
  }

  /** A date of return later than now, or of a clock that is wrong, is taken as now. */
  Message checkIn(Act act, Message request) {
    Instant returnedAt =
        Sip2Date.read(request.fixed(Fixed.RETURN_DATE), act.terminal().zone())
            .filter(claimed -> act.clockTrusted() && claimed.isBefore(act.now()))
            .orElse(act.now());
    var wish =
        new ReturnWish(
            request.text(Field.ITEM_ID),
            returnedAt,
            request.yes(Fixed.NO_BLOCK),
            request.yes(Field.CANCEL));
    return answer(act, request, library.takeBack(act, wish));
  }

  private static Message answer(Act act, Message request, ReturnAnswer answer) {
    boolean alert = answer.alert() != AlertType.NOTHING;
    MessageBuilder message =
        Refusal.begun(act, request)
            .with(Fixed.OK, answer.taken() ? "1" : "0")
            .with(Fixed.RESENSITIZE, answer.taken())
            .with(Fixed.ALERT, alert)
            .with(Field.SORT_BIN, answer.sortBin())
            .withAll(Field.SCREEN_MESSAGE, answer.messages());
    ItemView item = answer.item();
    if (item != null) {
      message
          .with(Field.PERMANENT_LOCATION, item.permanentLocation())
          .with(Field.TITLE, item.title())
          .with(Field.MEDIA_TYPE, MediaCode.of(item));
    }
    if (act.terminal().has(TerminalOption.SORTER_FIELDS)) {
      addSorterFields(act, message, answer);
    }
    return message.build();
  }

  private static void addSorterFields(Act act, MessageBuilder message, ReturnAnswer answer) {
    ItemView item = answer.item();
    if (item != null) {
      message.with(Field.COLLECTION, item.collection()).with(Field.CALL_NUMBER, item.callNumber());
    }
    if (answer.alert() != AlertType.NOTHING || act.terminal().has(TerminalOption.ALERT_00)) {
      message.with(Field.ALERT_TYPE, answer.alert().code());
    }
    message.with(Field.DESTINATION, answer.destination());
    ReturnAnswer.WaitingPatron hold = answer.hold();
    if (hold != null) {
      message.with(Field.HOLD_PATRON_ID, hold.card()).with(Field.HOLD_PATRON_NAME, hold.slipName());
    }
  }
}
