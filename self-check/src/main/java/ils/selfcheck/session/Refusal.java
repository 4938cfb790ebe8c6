package ils.selfcheck.session;

import ils.selfcheck.desk.Act;
import ils.selfcheck.sip2.Field;
import ils.selfcheck.sip2.Fixed;
import ils.selfcheck.sip2.Message;
import ils.selfcheck.sip2.MessageBuilder;
import ils.selfcheck.sip2.MessageKind;
import ils.selfcheck.sip2.Sip2Date;
import java.util.List;

/** An answer to any request that grants and claims nothing, and says why. */
final class Refusal {

  private static final List<Field> ECHOED =
      List.of(Field.PATRON_ID, Field.ITEM_ID, Field.TRANSACTION_ID);

  private Refusal() {}

  /**
   * The answer that belongs to the request, with what the request named and nothing more.
   *
   * @throws java.util.NoSuchElementException if nothing is ever answered to such a message
   */
  static Message of(Act act, Message request, String why) {
    return begun(act, request).with(Field.SCREEN_MESSAGE, why).build();
  }

  /** The same to be filled in: date, institution, language, patron, item and title are there. */
  static MessageBuilder begun(Act act, Message request) {
    MessageKind kind = request.kind().answer().orElseThrow();
    MessageBuilder answer = MessageBuilder.of(kind);
    if (kind.fixed().contains(Fixed.TRANSACTION_DATE)) {
      answer.with(Fixed.TRANSACTION_DATE, Sip2Date.of(act.now(), act.terminal().zone()));
    }
    if (kind.fixed().contains(Fixed.LANGUAGE) && request.kind().fixed().contains(Fixed.LANGUAGE)) {
      answer.with(Fixed.LANGUAGE, request.fixed(Fixed.LANGUAGE));
    }
    if (kind.has(Field.INSTITUTION)) {
      answer.with(Field.INSTITUTION, act.terminal().institution());
    }
    for (Field field : ECHOED) {
      if (kind.has(field)) {
        answer.with(field, request.text(field));
      }
    }
    return answer;
  }
}
