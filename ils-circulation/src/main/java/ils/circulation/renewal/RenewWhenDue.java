package ils.circulation.renewal;

import ils.circulation.act.Said;
import ils.circulation.loans.Loan;
import ils.circulation.loans.Loans;
import ils.circulation.loans.Renew;
import ils.circulation.loans.RenewOutcome;
import ils.circulation.policy.rules.RuleKey;
import ils.circulation.renewal.AutoRenewals.Candidate;
import ils.circulation.renewal.RenewalEvents.AutoRenewalDeclined;
import ils.circulation.rulebook.RuleBook;
import ils.circulation.rulebook.SituationText;
import ils.core.db.Retried;
import ils.core.event.About;
import ils.core.event.Actor;
import ils.core.event.Channel;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * Renews one loan by itself when it is due, if its rules say {@code auto-renew yes} and it can be
 * renewed; otherwise tells why not. Once for each due date, however often and on however many nodes
 * it is tried (T81).
 */
@ApplicationScoped
public class RenewWhenDue {

  @Inject AutoRenewals asked;
  @Inject RuleBook ruleBook;
  @Inject Renew renew;
  @Inject Loans loans;
  @Inject EventLog events;
  @Inject Clock clock;

  /** Whether the loan's rules let it renew itself; asked in memory. */
  public boolean wants(Candidate candidate) {
    return ruleBook
        .forLoan(candidate.ruleVersion(), candidate.lentNode(), clock.instant())
        .rules()
        .resolve(SituationText.parse(candidate.situation()))
        .flag(RuleKey.AUTO_RENEW);
  }

  /** Renews it, or says once why not. */
  @Retried
  @Transactional
  public void renew(Candidate candidate) {
    if (!asked.take(candidate, clock.instant())) {
      return;
    }
    Actor system = new Actor(Actor.Kind.SYSTEM, 0, candidate.municipality(), candidate.lentNode());
    var occasion = new Occasion(system, Channel.AUTO, candidate.lentNode(), null);
    var wish = new Renew.Wish(candidate.loan(), false, Said.NOTHING);
    if (renew.within(occasion, wish) instanceof RenewOutcome.Declined(var because)) {
      Loan loan = loans.find(candidate.loan()).orElseThrow();
      events.add(
          occasion,
          new AutoRenewalDeclined(
              candidate.loan(), candidate.dueOn(), RenewAll.rules(because.reasons())),
          new About(loan.personId(), loan.bibId(), loan.itemId(), loan.id()));
    }
  }
}
