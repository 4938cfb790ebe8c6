package ils.circulation.loans;

import ils.circulation.act.Place;
import ils.circulation.borrower.Borrower;
import ils.circulation.borrower.StandingReader.Standing;
import ils.circulation.policy.lending.ItemFacts;
import ils.circulation.policy.lending.ItemFacts.Condition;
import ils.circulation.policy.lending.ItemFacts.Hands;
import ils.circulation.policy.lending.ItemFacts.Waits;
import ils.circulation.targeting.Claims;
import ils.core.event.Actor;
import ils.core.item.Item;
import ils.core.item.ItemFlag;
import ils.core.item.ItemState;
import ils.core.org.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Puts an item's row into the words of the lending rules. */
@ApplicationScoped
class ItemFactsOf {

  @Inject Organisation organisation;

  ItemFacts of(CheckOut.Act act, Standing standing, Claims claims) {
    Item item = act.item();
    return new ItemFacts(
        hands(standing, act.borrower()),
        condition(item.state()),
        waits(item, act.borrower(), claims),
        !item.has(ItemFlag.REFERENCE),
        isFor(item, act.borrower(), act.place()),
        null,
        standing.titleLoans() > 0 && standing.holder() == null,
        false,
        claims.demanded(),
        null);
  }

  /** What is merely set aside on the open shelf is whose who takes it; the hold gets another. */
  private static Waits waits(Item item, Borrower borrower, Claims claims) {
    Claims.Claim claim = claims.copy();
    if (claim == null) {
      return Waits.FOR_NOBODY;
    }
    if (claim.isOf(borrower.personId())) {
      return Waits.FOR_BORROWER;
    }
    boolean apart = claim.state().isCaptured() || item.state() == ItemState.ON_HOLD_SHELF;
    return apart ? Waits.FOR_ANOTHER : Waits.FOR_NOBODY;
  }

  private static Hands hands(Standing standing, Borrower borrower) {
    Long holder = standing.holder();
    if (holder == null) {
      return Hands.LIBRARY;
    }
    return holder == borrower.roleId() ? Hands.BORROWER : Hands.ANOTHER;
  }

  static Condition condition(ItemState state) {
    return switch (state) {
      case ON_ORDER, IN_PROCESS, AVAILABLE, ON_LOAN, IN_TRANSIT, ON_HOLD_SHELF -> Condition.USABLE;
      case MISSING, LOST, LOST_PAID -> Condition.ASTRAY;
      case DAMAGED -> Condition.UNUSABLE;
      case IN_REPAIR, WITHDRAWN -> Condition.OUT;
    };
  }

  private boolean isFor(Item item, Borrower borrower, Place place) {
    return switch (item.audience()) {
      case PUBLIC -> true;
      case STAFF -> place.occasion().actor().is(Actor.Kind.STAFF);
      case SCHOOL, CLASS_SET -> isOfSchool(item, borrower);
    };
  }

  private boolean isOfSchool(Item item, Borrower borrower) {
    Long school = item.audienceNodeId();
    return borrower.kind().isOfSchool()
        && (school == null || organisation.tree().get(borrower.node()).isWithin(school));
  }
}
