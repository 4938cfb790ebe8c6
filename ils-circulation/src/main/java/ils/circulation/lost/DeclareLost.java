package ils.circulation.lost;

import ils.circulation.act.Place;
import ils.circulation.act.Repeats;
import ils.circulation.journal.ActKind;
import ils.circulation.journal.Undoable;
import ils.circulation.lost.ActOutcome.Done;
import ils.circulation.lost.ActOutcome.Unknown;
import ils.circulation.policy.lending.RenewalFacts.State;
import ils.circulation.policy.lost.LossRules;
import ils.core.access.Right;
import ils.core.db.Retried;
import ils.core.event.Occasion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Declares a loan lost, by staff (T131, T132). One that is claimed as returned is lost since the
 * claim, which is resolved with it. A preview is the same but for the last step.
 */
@ApplicationScoped
public class DeclareLost {

  @Inject StaffActs acts;
  @Inject LoanCases cases;
  @Inject Losing losing;
  @Inject Disbelieving disbelieving;
  @Inject Repeats repeats;

  /** What it would do and bill; nothing changes. */
  @Transactional
  public ActOutcome<LossReceipt> preview(Occasion occasion, long loan) {
    Place place = acts.at(occasion, Right.CIRCULATE);
    return cases.find(place, loan).map(this::preview).orElseGet(Unknown::new);
  }

  private ActOutcome<LossReceipt> preview(LoanCase loan) {
    return ActOutcome.unless(
        LossRules.againstLosing(loan.state()),
        () ->
            loan.state() == State.CLAIMED
                ? disbelieving.preview(loan)
                : losing.preview(loan, declared(loan, null)));
  }

  /**
   * Declares the loan lost, and bills for it by the loan's rules.
   *
   * @param comment what staff know; kept in the event
   */
  @Retried
  @Transactional
  @Undoable(ActKind.LOST)
  public ActOutcome<LossReceipt> declare(Occasion occasion, long loan, @Nullable String comment) {
    Place place = acts.at(occasion, Right.CIRCULATE);
    Optional<LoanCase> found = cases.lock(place, loan);
    Optional<LossReceipt> earlier = repeats.earlier(occasion, LossReceipt.class);
    if (earlier.isPresent()) {
      return new Done<>(earlier.get());
    }
    return found.map(known -> declare(known, comment)).orElseGet(Unknown::new);
  }

  private ActOutcome<LossReceipt> declare(LoanCase loan, @Nullable String comment) {
    return ActOutcome.unless(
        LossRules.againstLosing(loan.state()),
        () -> {
          LossReceipt receipt =
              loan.state() == State.CLAIMED
                  ? disbelieving.lose(loan, comment)
                  : losing.lose(loan, declared(loan, comment));
          repeats.remember(loan.place().occasion(), receipt);
          return receipt;
        });
  }

  private static Losing.Happening declared(LoanCase loan, @Nullable String comment) {
    return Losing.Happening.declared(Cause.STAFF, loan, loan.place().now(), comment);
  }
}
