package ils.circulation.desk;

import ils.circulation.borrower.BorrowerRef;
import ils.circulation.loans.PatronAtDesk;
import ils.core.event.Occasion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds patrons for pages beside the desk, by all that the desk's own field understands. */
@ApplicationScoped
public class FindPatrons {

  /** The cookie that tells who was open at this computer. */
  public static final String COOKIE = Recents.COOKIE;

  @Inject PatronAtDesk patronAtDesk;
  @Inject PatronSearch search;
  @Inject Patrons patrons;

  /** By a card, else by name or day of birth; empty if nobody fits. */
  public List<PatronHit> by(Occasion occasion, long municipality, String text) {
    if (patronAtDesk.open(occasion, new BorrowerRef.ByKey(text))
        instanceof PatronAtDesk.Answer.Patron found) {
      return patrons.roles(municipality, List.of(found.view().chosenRole()));
    }
    return PatronSearch.looksLikeAPerson(text) ? search.find(municipality, text) : List.of();
  }

  /** Who was open at this computer, newest first. */
  public List<PatronHit> recent(long municipality, @Nullable String cookie) {
    List<Long> roles = Recents.of(cookie).roles();
    return roles.isEmpty() ? List.of() : patrons.roles(municipality, roles);
  }
}
