package ils.circulation.desk;

import ils.circulation.account.LookAtAccount;
import ils.circulation.fees.DebtRow;
import ils.circulation.fees.Debts;
import ils.circulation.holds.HoldsOf;
import ils.core.event.Occasion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts the desk's page together. Who asks may see patrons at this desk: {@link PatronPanels} has
 * made sure of it before anything else is read.
 */
@ApplicationScoped
public class DeskViews {

  @Inject PatronPanels panels;
  @Inject HoldsOf holdsOf;
  @Inject Debts debts;
  @Inject Patrons patrons;
  @Inject LookAtAccount lookAtAccount;

  /** What the page is to show. */
  record Wish(
      Mode mode, @Nullable PatronPanel patron, List<Answer> answers, ReturnSession session) {

    static Wish of(Mode mode, PatronPanel patron, Answer answer) {
      return new Wish(mode, patron, List.of(answer), ReturnSession.PLAIN);
    }
  }

  PatronPanel panel(Occasion occasion, long role) {
    return panels.of(occasion, role);
  }

  /**
   * The page, and who was open last from now on.
   *
   * @param municipality whose patrons are meant
   */
  Desk of(Occasion occasion, long municipality, Wish wish, Recents recents) {
    PatronPanel patron = wish.patron();
    return new Desk(
        wish.mode(),
        patron,
        wish.answers(),
        wish.session(),
        patron == null ? OpenMatters.NONE : matters(occasion, patron),
        before(municipality, patron, recents));
  }

  private OpenMatters matters(Occasion occasion, PatronPanel patron) {
    List<DebtRow> open =
        patron.debt().isNone()
            ? List.of()
            : debts.ofRole(patron.who().roleId()).stream()
                .filter(debt -> !debt.isSettled())
                .toList();
    return new OpenMatters(holdsOf.person(occasion, patron.who().personId()), open);
  }

  private List<PatronHit> before(long municipality, @Nullable PatronPanel patron, Recents recents) {
    long open = patron == null ? -1 : patron.who().roleId();
    List<Long> roles = recents.roles().stream().filter(role -> role != open).toList();
    return roles.isEmpty() ? List.of() : patrons.roles(municipality, roles);
  }

  /** The receipt of a patron: what they have, what waits for them, what they paid today. */
  Slip slip(Occasion occasion, long role, Slip.Day today) {
    PatronPanel patron = panels.of(occasion, role);
    var account = lookAtAccount.look(occasion, role).orElseThrow();
    return new Slip(
        patron,
        holdsOf.person(occasion, patron.who().personId()).stream()
            .filter(hold -> hold.isReady())
            .toList(),
        account.lines().stream().filter(today::isPaidOn).toList(),
        account.owed(),
        today);
  }
}
