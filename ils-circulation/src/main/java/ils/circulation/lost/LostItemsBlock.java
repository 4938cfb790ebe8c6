package ils.circulation.lost;

import ils.circulation.act.Place;
import ils.circulation.blocks.AutomaticBlock;
import ils.circulation.blocks.BlockedAct;
import ils.circulation.borrower.Borrower;
import ils.circulation.policy.rules.CompiledRules;
import ils.circulation.policy.rules.RuleKey;
import ils.circulation.rulebook.RuleBook;
import ils.circulation.rulebook.Situations;
import ils.core.event.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;

/**
 * Whoever has lost more items than {@code lost-limit} says borrows no more until enough of them are
 * found or paid for (T148). The rules at the borrower's own node count, so that every desk comes to
 * the same.
 */
@ApplicationScoped
class LostItemsBlock implements AutomaticBlock {

  @Inject Losses losses;
  @Inject RuleBook ruleBook;
  @Inject Situations situations;

  @Override
  public String type() {
    return "lost-items";
  }

  @Override
  public Set<BlockedAct> stops() {
    return EnumSet.of(BlockedAct.LOAN, BlockedAct.HOLD);
  }

  @Override
  public boolean isOverridable() {
    return true;
  }

  @Override
  public boolean stands(Place place, Borrower borrower) {
    CompiledRules rules = ruleBook.at(borrower.node(), place.now()).rules();
    Integer limit =
        rules
            .resolve(
                situations.withoutItem(
                    rules.set(), borrower.node(), borrower.who(place.today()), Channel.AUTO))
            .count(RuleKey.LOST_LIMIT);
    return limit != null && losses.countOf(borrower.roleId()) > limit;
  }
}
