package ils.circulation.lost;

import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.policy.lending.RenewalFacts.State;
import ils.circulation.policy.lost.AgeingRules;
import ils.core.db.Retried;
import ils.core.event.Actor;
import ils.core.event.Channel;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The steps that time takes with one loan, each in a transaction of its own. A loan that somebody
 * else has in hand is left for the next run; one whose step was taken meanwhile is left alone.
 */
@ApplicationScoped
class LateSteps {

  @Inject Places places;
  @Inject LoanCases cases;
  @Inject Losing losing;
  @Inject LostBilling billing;
  @Inject Losses losses;
  @Inject EventLog events;

  /** Lost by its age; true if this call made it so. */
  @Retried
  @Transactional
  public boolean lose(long loan) {
    return lock(loan).filter(known -> known.state() == State.OPEN).map(this::lose).orElse(false);
  }

  private boolean lose(LoanCase loan) {
    Optional<LocalDate> lostOn =
        AgeingRules.lostOn(
            loan.terms(), loan.loan().dueOn(), loan.loan().isRecalled(), loan.place().today());
    lostOn.ifPresent(day -> losing.lose(loan, byAge(loan, day)));
    return lostOn.isPresent();
  }

  private static Losing.Happening byAge(LoanCase loan, LocalDate day) {
    Instant midnight = day.atStartOfDay(loan.place().zone()).toInstant();
    return new Losing.Happening(
        Cause.AGED, midnight, day, AgeingRules.billOn(loan.terms(), day), null);
  }

  /** The bill of a loss that was to wait for it. */
  @Retried
  @Transactional
  public boolean bill(long loan) {
    return lock(loan)
        .flatMap(
            known ->
                losses
                    .ofLoan(loan)
                    .filter(loss -> isDue(loss, known))
                    .map(
                        loss -> {
                          billing.write(known, loss, billing.bill(known));
                          return true;
                        }))
        .orElse(false);
  }

  /** While the borrower claims to have returned it, nothing is billed. */
  private static boolean isDue(Loss loss, LoanCase loan) {
    LocalDate day = loss.billOn();
    return day != null && !day.isAfter(loan.place().today()) && loan.state() == State.LOST;
  }

  /** A cost that nobody decided in time is not billed any more. */
  @Retried
  @Transactional
  public boolean expire(long loan) {
    return lock(loan)
        .flatMap(
            known ->
                losses
                    .ofLoan(loan)
                    .filter(loss -> isExpired(loss, known))
                    .map(
                        loss -> {
                          losses.costSettled(loss.id());
                          events.add(
                              known.place().occasion(),
                              new LostEvents.LostCostExpired(
                                  loan, Objects.requireNonNull(loss.costUntil())),
                              Losing.about(known));
                          billing.endIfPaid(known);
                          return true;
                        }))
        .orElse(false);
  }

  private static boolean isExpired(Loss loss, LoanCase loan) {
    LocalDate last = loss.costUntil();
    return loss.costOpen() && last != null && last.isBefore(loan.place().today());
  }

  private Optional<LoanCase> lock(long loan) {
    return cases.lentAt(loan).flatMap(node -> cases.lockIfFree(place(node), loan));
  }

  /** The system acts where the loan was made: its local date and its fees count. */
  private Place place(long node) {
    return places.of(new Occasion(Actor.SYSTEM, Channel.AUTO, node, null));
  }
}
