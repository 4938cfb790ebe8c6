package ils.selfcheck.session;

import ils.selfcheck.codes.FeeType;
import ils.selfcheck.codes.SecurityMarker;
import ils.selfcheck.desk.Act;
import ils.selfcheck.desk.ItemView;
import ils.selfcheck.desk.Library;
import ils.selfcheck.desk.Sentences;
import ils.selfcheck.desk.TerminalOption;
import ils.selfcheck.sip2.Field;
import ils.selfcheck.sip2.Fixed;
import ils.selfcheck.sip2.Message;
import ils.selfcheck.sip2.MessageBuilder;
import ils.selfcheck.sip2.Sip2Date;
import java.time.LocalDate;

/** Message 18: what an item is and where. */
final class ItemAnswers {

  private final Library library;

  ItemAnswers(Library library) {
    this.library = library;
  }

  Message information(Act act, Message request) {
    return library
        .item(act, request.text(Field.ITEM_ID))
        .map(item -> known(act, request, item))
        .orElseGet(() -> Refusal.of(act, request, Sentences.of(act, "sip2.item-unknown")));
  }

  private static Message known(Act act, Message request, ItemView item) {
    MessageBuilder message =
        Refusal.begun(act, request)
            .with(Fixed.CIRCULATION_STATUS, item.status().code())
            .with(Fixed.SECURITY_MARKER, SecurityMarker.OTHER.code())
            .with(Fixed.FEE_TYPE, FeeType.OTHER.code())
            .with(Field.TITLE, item.title())
            .with(Field.QUEUE_LENGTH, "%05d".formatted(item.queue()))
            .with(Field.OWNER, item.owner())
            .with(Field.MEDIA_TYPE, MediaCode.of(item))
            .with(Field.PERMANENT_LOCATION, item.permanentLocation())
            .with(Field.CURRENT_LOCATION, item.currentLocation());
    LocalDate dueOn = item.dueOn();
    if (dueOn != null) {
      message.with(Field.DUE_DATE, Sip2Date.endOf(dueOn));
    }
    if (act.terminal().has(TerminalOption.SORTER_FIELDS)) {
      message.with(Field.COLLECTION, item.collection()).with(Field.CALL_NUMBER, item.callNumber());
    }
    return message.build();
  }
}
