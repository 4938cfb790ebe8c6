package ils.circulation.lost;

import ils.circulation.act.Place;
import ils.circulation.fees.Charge;
import ils.circulation.fees.FeeOwners;
import ils.circulation.fees.Ledger;
import ils.circulation.fees.LineKind;
import ils.circulation.journal.ActKind;
import ils.circulation.journal.Undoable;
import ils.circulation.loans.Returning;
import ils.circulation.lost.ActOutcome.Declined;
import ils.circulation.lost.ActOutcome.Unknown;
import ils.circulation.policy.lending.LendingRule;
import ils.circulation.policy.lending.Reason;
import ils.circulation.policy.lost.LossRules;
import ils.circulation.policy.reckoning.Reckoning;
import ils.circulation.policy.rules.RuleKey;
import ils.circulation.targeting.Capture;
import ils.circulation.targeting.Scene;
import ils.circulation.transit.TransitEnd;
import ils.circulation.transit.Transits;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.db.Retried;
import ils.core.event.About;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.item.Item;
import ils.core.item.ItemAct;
import ils.core.item.ItemMoves;
import ils.core.item.ItemState;
import ils.core.money.Amount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes a damaged item out of circulation. An open loan of it ends, as by a return. Staff who may
 * decide on fees may charge that loan, or the item's last one.
 */
@ApplicationScoped
public class DamageItem {

  @Inject StaffActs acts;
  @Inject Rights rights;
  @Inject LoanCases cases;
  @Inject Returning returning;
  @Inject Transits transits;
  @Inject Capture capture;
  @Inject Ledger ledger;
  @Inject FeeOwners owners;
  @Inject EventLog events;

  /**
   * What is damaged.
   *
   * @param fee to charge; null for none
   * @param comment what is wrong with it; kept in the event and on the item's history
   */
  public record Wish(String barcode, @Nullable Amount fee, @Nullable String comment) {}

  /** What is proposed: the fee of the rules, and the highest that is possible; nothing changes. */
  @Transactional
  public ActOutcome<ItemReceipt> preview(Occasion occasion, String barcode) {
    Place place = acts.at(occasion, Right.CIRCULATE);
    return acts.find(place, barcode)
        .map(item -> ActOutcome.unless(against(item), () -> proposal(place, item)))
        .orElseGet(Unknown::new);
  }

  private ItemReceipt proposal(Place place, Item item) {
    Optional<LoanCase> last = cases.lastOf(place, item);
    return new ItemReceipt(
        item.id(),
        item.barcode().value(),
        cases.title(item),
        ItemState.DAMAGED,
        last.map(loan -> loan.loan().id()).orElse(null),
        last.map(loan -> loan.rules().money(RuleKey.DAMAGE_FEE)).orElse(null),
        last.map(loan -> loan.terms().worth(loan.price())).orElse(null));
  }

  /** Does it. */
  @Retried
  @Transactional
  @Undoable(ActKind.DAMAGED)
  public ActOutcome<ItemReceipt> damage(Occasion occasion, Wish wish) {
    Place place = acts.at(occasion, Right.CIRCULATE);
    if (wish.fee() != null) {
      rights.require(occasion.actor(), Right.WAIVE_FEES, place.desk().id());
    }
    return acts.lock(place, wish.barcode())
        .map(item -> damage(acts.afterWaiting(place), item, wish))
        .orElseGet(Unknown::new);
  }

  private ActOutcome<ItemReceipt> damage(Place place, Item item, Wish wish) {
    Optional<LoanCase> charged = wish.fee() == null ? Optional.empty() : cases.lastOf(place, item);
    List<Reason> against = new ArrayList<>(against(item));
    if (wish.fee() != null) {
      against.addAll(againstFee(charged, wish.fee()));
    }
    return against.isEmpty()
        ? new ActOutcome.Done<>(write(place, item, wish, charged))
        : new Declined<>(against);
  }

  private static List<Reason> against(Item item) {
    return ItemMoves.after(item.state(), ItemAct.DAMAGE).isPresent()
        ? List.of()
        : List.of(Reason.refuse(LendingRule.WRONG_STATE, Map.of("state", item.state().name())));
  }

  private static List<Reason> againstFee(Optional<LoanCase> charged, Amount fee) {
    return charged
        .map(loan -> LossRules.againstAmount(fee, loan.terms().worth(loan.price())))
        .orElseGet(() -> List.of(Reason.refuse(LendingRule.NO_OPEN_LOAN, Map.of())));
  }

  private ItemReceipt write(Place place, Item item, Wish wish, Optional<LoanCase> charged) {
    ItemState before = item.state();
    returning.closeOpenLoan(place, item);
    if (before == ItemState.IN_TRANSIT) {
      transits.end(item.id(), TransitEnd.ABORTED, place.library().id(), place.now());
    }
    item.act(ItemAct.DAMAGE, place.library().id(), place.now());
    Long loan =
        charged.map(known -> charge(known, Objects.requireNonNull(wish.fee()))).orElse(null);
    events.add(
        place.occasion(),
        new LostEvents.ItemDamaged(before, loan, wish.fee(), wish.comment()),
        charged.map(Losing::about).orElseGet(() -> new About(null, item.bibId(), item.id(), null)));
    capture.letGo(Scene.of(place), item.id());
    return new ItemReceipt(
        item.id(), item.barcode().value(), cases.title(item), item.state(), loan, wish.fee(), null);
  }

  private long charge(LoanCase loan, Amount fee) {
    ledger.charge(
        loan.place(),
        new Charge(
            Objects.requireNonNull(loan.loan().roleId()),
            loan.loan().id(),
            LineKind.DAMAGE,
            fee,
            Reckoning.of(Reckoning.Code.DECIDED_BY_STAFF),
            null,
            owners.of(loan.item().homeNodeId(), loan.loan().lentNode()),
            loan.place().library().id()));
    return loan.loan().id();
  }
}
