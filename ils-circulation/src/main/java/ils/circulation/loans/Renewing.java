package ils.circulation.loans;

import ils.circulation.act.Place;
import ils.circulation.borrower.Borrower;
import ils.circulation.policy.lending.BorrowerFacts;
import ils.circulation.policy.lending.RenewalDecision;
import ils.circulation.policy.lending.RenewalFacts;
import ils.circulation.policy.lending.RenewalFacts.Queue;
import ils.circulation.policy.lending.RenewalFacts.Renewer;
import ils.circulation.policy.lending.RenewalFacts.Running;
import ils.circulation.policy.lending.RenewalRules;
import ils.circulation.policy.lending.StaffWord;
import ils.circulation.policy.rules.Resolution;
import ils.circulation.policy.rules.RuleKey;
import ils.core.event.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;

/** The one way to ask whether a loan can be renewed; lists and the act itself ask the same. */
@ApplicationScoped
class Renewing {

  @Inject Asking asking;

  /** A loan's columns that the question needs. */
  record Asked(
      LoanState state,
      LocalDate lentOn,
      LocalDate dueOn,
      Instant dueAt,
      int renewals,
      int unseen,
      boolean recalled,
      long lentNode,
      long ruleVersion,
      String situation) {

    static Asked of(Loan loan) {
      return new Asked(
          loan.state(),
          loan.lentOn(),
          loan.dueOn(),
          loan.dueAt(),
          loan.renewals(),
          loan.unseenRenewals(),
          loan.isRecalled(),
          loan.lentNode(),
          loan.ruleVersion(),
          loan.situation());
    }

    boolean countsAsOverdue(Instant now) {
      return state.countsAsOverdue(dueAt, now);
    }

    /** Whether there is another among so many overdue loans of its role. */
    boolean isAnotherOverdue(long overdue, Instant now) {
      return overdue > (countsAsOverdue(now) ? 1 : 0);
    }

    /** The same with the lost item in hand (T145). */
    Asked turnedUp() {
      return new Asked(
          LoanState.OPEN,
          lentOn,
          dueOn,
          dueAt,
          renewals,
          unseen,
          recalled,
          lentNode,
          ruleVersion,
          situation);
    }

    Running running() {
      RenewalFacts.State now =
          switch (state) {
            case OPEN -> RenewalFacts.State.OPEN;
            case LOST -> RenewalFacts.State.LOST;
            case CLAIMED -> RenewalFacts.State.CLAIMED;
            case RETURNED, LOST_CLOSED -> RenewalFacts.State.CLOSED;
          };
      return new Running(now, lentOn, dueOn, dueAt, renewals, unseen, null);
    }
  }

  /**
   * Who asks, and how the borrower stands.
   *
   * @param otherOverdue whether another loan of the borrower is overdue
   * @param queue who else waits for the item
   */
  record Asker(
      Borrower borrower,
      BorrowerFacts facts,
      Renewer renewer,
      boolean otherOverdue,
      Queue queue,
      StaffWord said) {}

  RenewalDecision decide(Asked loan, Asker asker, Place place) {
    return decide(loan, asker, place, rules(loan, place));
  }

  RenewalDecision decide(Asked loan, Asker asker, Place place, Resolution rules) {
    return RenewalRules.canRenew(
        new RenewalFacts(
            loan.running(),
            asker.facts(),
            loan.recalled() ? Queue.RECALLED : queue(asker, rules),
            asker.renewer(),
            asker.otherOverdue(),
            asking.facts(place, asker.borrower(), rules),
            rules),
        asker.said());
  }

  private static Queue queue(Asker asker, Resolution rules) {
    return rules.flag(RuleKey.HOLDABLE) ? asker.queue() : Queue.NOBODY;
  }

  Resolution rules(Asked loan, Place place) {
    return asking.ofLoan(loan, place);
  }

  static Renewer renewer(Place place, boolean seen, long person) {
    Actor actor = place.occasion().actor();
    if (actor.is(Actor.Kind.SYSTEM)) {
      return Renewer.AUTOMATIC;
    }
    if (actor.is(Actor.Kind.STAFF)) {
      return seen ? Renewer.STAFF_SEEN : Renewer.STAFF_UNSEEN;
    }
    if (actor.is(Actor.Kind.PATRON) && actor.id() != person) {
      return Renewer.STRANGER;
    }
    return seen ? Renewer.BORROWER_SEEN : Renewer.BORROWER_UNSEEN;
  }
}
