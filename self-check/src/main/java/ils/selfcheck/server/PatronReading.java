package ils.selfcheck.server;

import ils.circulation.borrower.BorrowerRef;
import ils.circulation.loans.PatronAtMachine;
import ils.circulation.loans.PatronAtMachine.Answer;
import ils.circulation.loans.PatronAtMachine.OpenLoan;
import ils.core.person.People;
import ils.core.person.Person;
import ils.core.person.PersonDetails;
import ils.selfcheck.codes.SummaryList;
import ils.selfcheck.desk.Act;
import ils.selfcheck.desk.PatronCard;
import ils.selfcheck.desk.PatronView;
import ils.selfcheck.desk.PatronView.Contact;
import ils.selfcheck.desk.PatronView.Pin;
import ils.selfcheck.desk.TerminalOption;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A patron as messages 24 and 64 tell one. */
@ApplicationScoped
class PatronReading {

  private static final String CURRENCY = "DKK";
  private static final int NO_LIMIT = 9999;

  @Inject PatronAtMachine patrons;
  @Inject People people;
  @Inject Pins pins;

  Optional<PatronView> patron(Act act, PatronCard card, Set<SummaryList> lists) {
    var ref = new BorrowerRef.ByKey(card.number());
    return patrons.open(Occasions.of(act), ref) instanceof Answer.Patron patron
        ? Optional.of(view(act, card, patron, lists))
        : Optional.empty();
  }

  private PatronView view(Act act, PatronCard card, Answer.Patron patron, Set<SummaryList> lists) {
    Optional<String> refusal =
        card.hasPin() ? pins.refusal(act, patron.personId(), card) : Optional.empty();
    Pin pin = !card.hasPin() ? Pin.NOT_GIVEN : refusal.isEmpty() ? Pin.RIGHT : Pin.WRONG;
    boolean trusted = pin == Pin.NOT_GIVEN && act.terminal().has(TerminalOption.TRUSTS_CARD);
    boolean identified = pin == Pin.RIGHT || trusted;
    List<String> messages = new ArrayList<>(refusal.stream().toList());
    if (identified) {
      messages.addAll(ReasonSentences.of(act, patron.againstLoans()));
    }
    return new PatronView(
        card.number(),
        pin,
        identified,
        identified ? contact(patron.personId()) : Contact.UNKNOWN,
        PatronFlags.of(patron),
        counts(patron.loans()),
        identified ? shown(patron.loans(), lists) : Map.of(),
        patron.debt(),
        CURRENCY,
        Objects.requireNonNullElse(patron.loanLimit(), NO_LIMIT),
        messages);
  }

  private Contact contact(long person) {
    return people.find(person).map(PatronReading::contact).orElse(Contact.UNKNOWN);
  }

  /** A protected address is shown nowhere outside the library. */
  private static Contact contact(Person person) {
    PersonDetails details = person.details();
    String address =
        details.protectedAddress()
            ? ""
            : Stream.of(details.address(), details.postcode(), details.city())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    return new Contact(
        person.fullName(),
        address,
        Objects.requireNonNullElse(details.email(), ""),
        Objects.requireNonNullElse(details.phone(), ""));
  }

  private static Map<SummaryList, Integer> counts(List<OpenLoan> loans) {
    return Map.of(
        SummaryList.CHARGED,
        loans.size(),
        SummaryList.OVERDUE,
        (int) loans.stream().filter(OpenLoan::overdue).count());
  }

  private static Map<SummaryList, List<String>> shown(
      List<OpenLoan> loans, Set<SummaryList> lists) {
    Map<SummaryList, List<String>> shown = new EnumMap<>(SummaryList.class);
    if (lists.contains(SummaryList.CHARGED)) {
      shown.put(SummaryList.CHARGED, barcodes(loans, any -> true));
    }
    if (lists.contains(SummaryList.OVERDUE)) {
      shown.put(SummaryList.OVERDUE, barcodes(loans, OpenLoan::overdue));
    }
    return shown;
  }

  private static List<String> barcodes(List<OpenLoan> loans, Predicate<OpenLoan> wanted) {
    return loans.stream().filter(wanted).map(OpenLoan::barcode).toList();
  }
}
