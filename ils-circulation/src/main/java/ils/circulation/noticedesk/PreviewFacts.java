package ils.circulation.noticedesk;

import ils.circulation.borrower.BorrowerRef;
import ils.circulation.holds.HoldRow;
import ils.circulation.holds.HoldsOf;
import ils.circulation.loans.LoanRow;
import ils.circulation.loans.PatronAtDesk;
import ils.circulation.loans.PatronView;
import ils.circulation.messages.SiteAddress;
import ils.circulation.policy.notices.NoticeKind;
import ils.circulation.policy.notices.Topic;
import ils.circulation.wording.Shown;
import ils.core.event.Occasion;
import ils.core.money.Amount;
import ils.core.org.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a wording is tried out on: a real patron's loans and holds, or an example where the patron
 * has none.
 */
@ApplicationScoped
class PreviewFacts {

  private static final int MOST = 3;

  @Inject PatronAtDesk patrons;
  @Inject HoldsOf holdsOf;
  @Inject Organisation organisation;
  @Inject SiteAddress site;
  @Inject Clock clock;

  /** What a wording is filled in with. */
  record Facts(Map<String, String> common, List<Map<String, String>> items) {}

  /**
   * @param card empty for nobody: an example
   */
  Facts of(Occasion occasion, NoticeKind kind, long node, String card, String language) {
    Optional<PatronView> patron = patron(occasion, card);
    var items =
        patron
            .map(view -> items(occasion, kind, view, language))
            .filter(some -> !some.isEmpty())
            .orElseGet(() -> List.of(example(node, language)));
    String name = patron.map(view -> view.name().split(" ", 2)[0]).orElse("Anna");
    return new Facts(
        Map.of(
            "name", name,
            "library", library(node, language),
            "count", Integer.toString(items.size())),
        items);
  }

  private Optional<PatronView> patron(Occasion occasion, String card) {
    return !card.isBlank()
            && patrons.open(occasion, new BorrowerRef.ByKey(card.strip()))
                instanceof PatronAtDesk.Answer.Patron(PatronView view)
        ? Optional.of(view)
        : Optional.empty();
  }

  private List<Map<String, String>> items(
      Occasion occasion, NoticeKind kind, PatronView view, String language) {
    Stream<Map<String, String>> found =
        kind.topic() == Topic.HOLDS
            ? holdsOf.person(occasion, view.personId()).stream().map(hold -> hold(hold, language))
            : view.loans().stream().map(loan -> loan(loan, language));
    return found.limit(MOST).toList();
  }

  private Map<String, String> loan(LoanRow loan, String language) {
    var values = words(loan.title(), loan.author(), language);
    values.put("barcode", loan.barcode());
    values.put("due", Shown.day(loan.dueOn(), language));
    return values;
  }

  private Map<String, String> hold(HoldRow hold, String language) {
    var values = words(hold.title().title(), hold.title().author(), language);
    LocalDate until = hold.days().shelfUntil();
    values.put("pickup", library(hold.pickup(), language));
    values.put("until", Shown.day(until == null ? inAWeek() : until, language));
    Optional.ofNullable(hold.pickupNumber()).ifPresent(number -> values.put("number", number));
    return values;
  }

  private Map<String, String> example(long node, String language) {
    var values = words("Det forsømte forår", "Hans Scherfig", language);
    values.put("pickup", library(node, language));
    return values;
  }

  /** Every field, with something to see in it. */
  private Map<String, String> words(String title, @Nullable String author, String language) {
    var values = new HashMap<String, String>();
    values.put("title", title);
    values.put("author", author == null ? "" : author);
    values.put("barcode", "5703012345678");
    values.put("due", Shown.day(inAWeek(), language));
    values.put("until", Shown.day(inAWeek(), language));
    values.put("number", "17");
    values.put("amount", Shown.amount(Amount.ofUnits(20), language));
    values.put("text", "...");
    values.put("link", site.of("/my/holds/17"));
    return values;
  }

  private LocalDate inAWeek() {
    return LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC).plusDays(7);
  }

  private String library(long node, String language) {
    return organisation.tree().get(node).name(language);
  }
}
