package ils.selfcheck.session;

import ils.selfcheck.codes.PatronFlag;
import ils.selfcheck.codes.SummaryList;
import ils.selfcheck.desk.Act;
import ils.selfcheck.desk.Library;
import ils.selfcheck.desk.PatronCard;
import ils.selfcheck.desk.PatronView;
import ils.selfcheck.desk.Sentences;
import ils.selfcheck.sip2.Field;
import ils.selfcheck.sip2.Fixed;
import ils.selfcheck.sip2.Message;
import ils.selfcheck.sip2.MessageBuilder;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Messages 24, 26, 36 and 64: what a patron may do, has, and owes. */
final class PatronAnswers {

  private static final Map<SummaryList, Fixed> COUNTS = new EnumMap<>(SummaryList.class);
  private static final Map<SummaryList, Field> LISTS = new EnumMap<>(SummaryList.class);

  static {
    COUNTS.put(SummaryList.HOLDS, Fixed.HOLD_ITEMS_COUNT);
    COUNTS.put(SummaryList.OVERDUE, Fixed.OVERDUE_ITEMS_COUNT);
    COUNTS.put(SummaryList.CHARGED, Fixed.CHARGED_ITEMS_COUNT);
    COUNTS.put(SummaryList.FINES, Fixed.FINE_ITEMS_COUNT);
    COUNTS.put(SummaryList.RECALLS, Fixed.RECALL_ITEMS_COUNT);
    COUNTS.put(SummaryList.UNAVAILABLE_HOLDS, Fixed.UNAVAILABLE_HOLDS_COUNT);
    LISTS.put(SummaryList.HOLDS, Field.HOLD_ITEMS);
    LISTS.put(SummaryList.OVERDUE, Field.OVERDUE_ITEMS);
    LISTS.put(SummaryList.CHARGED, Field.CHARGED_ITEMS);
    LISTS.put(SummaryList.FINES, Field.FINE_ITEMS);
    LISTS.put(SummaryList.RECALLS, Field.RECALL_ITEMS);
    LISTS.put(SummaryList.UNAVAILABLE_HOLDS, Field.UNAVAILABLE_HOLD_ITEMS);
  }

  private final Library library;

  PatronAnswers(Library library) {
    this.library = library;
  }

  Message status(Act act, Message request) {
    return library
        .patron(act, card(request), Set.of())
        .map(patron -> common(act, request, patron).build())
        .orElseGet(() -> unknown(act, request));
  }

  /** A request to block or to enable a card is refused by the truth: the status as it stays. */
  Message unchanged(Act act, Message request) {
    Optional<PatronView> found = library.patron(act, card(request), Set.of());
    return found.isEmpty()
        ? unknown(act, request)
        : common(act, request, found.get())
            .with(Field.SCREEN_MESSAGE, Sentences.of(act, "sip2.not-offered"))
            .build();
  }

  Message information(Act act, Message request) {
    Set<SummaryList> wanted = SummaryList.of(request.fixed(Fixed.SUMMARY));
    return library
        .patron(act, card(request), wanted)
        .map(patron -> information(act, request, patron))
        .orElseGet(() -> unknown(act, request));
  }

  private static Message information(Act act, Message request, PatronView patron) {
    MessageBuilder answer = common(act, request, patron);
    if (patron.identified()) {
      COUNTS.forEach((list, place) -> answer.with(place, patron.counts().getOrDefault(list, 0)));
      answer
          .with(Field.CHARGED_LIMIT, String.valueOf(patron.loanLimit()))
          .with(Field.HOME_ADDRESS, patron.contact().address())
          .with(Field.EMAIL, patron.contact().email())
          .with(Field.PHONE, patron.contact().phone());
    }
    Range range = Range.of(request);
    LISTS.forEach(
        (list, field) ->
            answer.withAll(field, range.of(patron.lists().getOrDefault(list, List.of()))));
    return answer.build();
  }

  Message end(Act act, Message request) {
    return Refusal.begun(act, request).with(Fixed.END_SESSION, true).build();
  }

  private static MessageBuilder common(Act act, Message request, PatronView patron) {
    MessageBuilder answer =
        Refusal.begun(act, request)
            .with(Fixed.PATRON_STATUS, PatronFlag.status(patron.flags()))
            .with(Field.VALID_PATRON, true);
    if (patron.pin() != PatronView.Pin.NOT_GIVEN) {
      answer.with(Field.VALID_PASSWORD, patron.pin() == PatronView.Pin.RIGHT);
    }
    if (patron.identified()) {
      answer.with(Field.PERSONAL_NAME, patron.contact().name());
      addDebt(answer, patron);
    }
    if (patron.pin() == PatronView.Pin.WRONG) {
      answer.with(Field.SCREEN_MESSAGE, Sentences.of(act, "sip2.pin-wrong"));
    }
    return answer.withAll(Field.SCREEN_MESSAGE, patron.messages());
  }

  private static void addDebt(MessageBuilder answer, PatronView patron) {
    if (!patron.owed().isNone()) {
      answer
          .with(Field.CURRENCY, patron.currency())
          .with(Field.FEE_AMOUNT, patron.owed().toString());
    }
  }

  /** All denied, no reason claimed; blanks would look like a patron with nothing against them. */
  private static Message unknown(Act act, Message request) {
    return Refusal.begun(act, request)
        .with(Field.VALID_PATRON, false)
        .with(Field.VALID_PASSWORD, false)
        .with(Field.SCREEN_MESSAGE, Sentences.of(act, "sip2.patron-unknown"))
        .build();
  }

  static PatronCard card(Message request) {
    return new PatronCard(request.text(Field.PATRON_ID), request.text(Field.PATRON_PASSWORD));
  }

  /** The part of a list that was asked for: BP and BQ count from 1. */
  private record Range(int first, int last) {

    static Range of(Message request) {
      return new Range(
          number(request.text(Field.START_ITEM), 1),
          number(request.text(Field.END_ITEM), Integer.MAX_VALUE));
    }

    private static int number(String text, int otherwise) {
      return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : otherwise;
    }

    List<String> of(List<String> rows) {
      int from = Math.min(Math.max(first, 1) - 1, rows.size());
      return rows.subList(from, Math.clamp(last, from, rows.size()));
    }
  }
}
