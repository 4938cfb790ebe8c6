package ils.circulation.lost;

import ils.circulation.blocks.AutomaticBlocks;
import ils.circulation.blocks.SuspensionChange;
import ils.circulation.loans.Loan;
import ils.circulation.loans.LoanState;
import ils.circulation.loans.LostAndFound;
import ils.circulation.policy.lending.CheckInDecision.Effect;
import ils.circulation.policy.lending.LendingRule;
import ils.circulation.policy.lending.Reason;
import ils.circulation.policy.lost.LateFeeMode;
import ils.circulation.policy.lost.LostReturn;
import ils.circulation.policy.lost.LostReturn.Kind;
import ils.circulation.policy.lost.LostTerms.OnReturn;
import ils.circulation.policy.rules.RuleKey;
import ils.core.money.Amount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Settles the claim or the loss of an item that turns up, however it does: at a return, when it is
 * lent to somebody else, or renewed with the item in hand (T130, T136-T142, T145, T146).
 */
@ApplicationScoped
class TurningUp implements LostAndFound {

  @Inject Claims claims;
  @Inject Losses losses;
  @Inject LoanCases cases;
  @Inject Undoing undoing;
  @Inject AutomaticBlocks blocks;

  @Override
  public Settled settle(Arrival arrival) {
    Optional<Instant> claimed = resolveClaim(arrival);
    Optional<Loss> loss = losses.ofItem(arrival.item().id());
    return loss.isEmpty()
        ? Settled.at(claimed.orElse(arrival.at()))
        : settle(arrival, loss.get(), claimed.orElse(arrival.at()));
  }

  /** The instant that counts for the loan's fee if its borrower had claimed to have returned it. */
  private Optional<Instant> resolveClaim(Arrival arrival) {
    Loan loan = arrival.loan();
    if (loan == null || loan.state() != LoanState.CLAIMED) {
      return Optional.empty();
    }
    Optional<Instant> claimed = claims.madeAt(loan.id());
    claims.resolve(loan.id(), Claims.Resolution.RETURNED, arrival.place().now());
    LoanCase known = cases.of(arrival.place(), arrival.item(), loan);
    return known.rules().word(RuleKey.CLAIM_RETURNED_ON).equals("claim")
        ? claimed.filter(at -> at.isBefore(arrival.at()))
        : Optional.empty();
  }

  private Settled settle(Arrival arrival, Loss loss, Instant at) {
    losses.endEarlier(arrival.item().id(), loss.id(), arrival.place().now());
    LoanCase lost = lost(arrival, loss);
    OnReturn terms = terms(lost, arrival.feeFree());
    Undoing.Plan plan = undoing.plan(lost, loss, terms, at);
    SuspensionChange suspension = undoing.write(lost, plan, LossEnd.FOUND);
    LostReturn decision = plan.decision();
    Long role = lost.loan().roleId();
    if (role != null) {
      blocks.settle(arrival.place(), role);
    }
    return new Settled(
        at,
        true,
        decision.sum(Kind.CANCEL),
        decision.sum(Kind.REFUND),
        charged(decision),
        effects(decision, suspension),
        notes(lost, decision));
  }

  private LoanCase lost(Arrival arrival, Loss loss) {
    Loan open = arrival.loan();
    return open != null && open.id() == loss.loanId()
        ? cases.of(arrival.place(), arrival.item(), open)
        : cases.of(arrival.place(), arrival.item(), cases.loan(loss.loanId()));
  }

  /** In the fee-free mode of a session nothing more is charged for being late (T106). */
  private static OnReturn terms(LoanCase lost, boolean feeFree) {
    OnReturn terms = lost.terms().onReturn();
    return feeFree
        ? new OnReturn(terms.refund(), terms.window(), terms.processingToo(), LateFeeMode.KEEP)
        : terms;
  }

  private static @Nullable Amount charged(LostReturn decision) {
    Amount charged = decision.sum(Kind.CHARGE);
    return charged.isNone() ? null : charged;
  }

  private static List<Effect> effects(LostReturn decision, SuspensionChange suspension) {
    List<Effect> effects = new ArrayList<>();
    if (!decision.sum(Kind.CANCEL).isNone()) {
      effects.add(Effect.BILL_CANCELLED);
    }
    if (!decision.sum(Kind.REFUND).isNone()) {
      effects.add(Effect.BILL_REFUNDED);
    }
    effects.addAll(suspension.effects());
    return effects;
  }

  /** The bill stands though the rules would have let it fall: it came too late (LO-08). */
  private static List<Reason> notes(LoanCase lost, LostReturn decision) {
    Integer window = lost.terms().onReturn().window();
    return decision.inTime() || window == null
        ? List.of()
        : List.of(Reason.note(LendingRule.TOO_LATE_FOR_REFUND, Map.of("limit", window.toString())));
  }
}
