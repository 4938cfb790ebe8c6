package ils.circulation.lost;

import ils.circulation.policy.lost.AgeingRules;
import ils.circulation.policy.lost.LostTerms;
import ils.circulation.rulebook.RuleBook;
import ils.circulation.rulebook.SituationText;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * What time does to overdue and lost loans: they are declared lost (T135), billed, and a cost that
 * nobody decided expires (T133). Each loan has a transaction of its own, decides by the local date
 * at its lending branch, and reckons from its own dates: a second run, a run on another node or a
 * run after days without one comes to the same.
 */
@ApplicationScoped
public class AgeToLost {

  private static final System.Logger LOG = System.getLogger("ils.circulation.lost");

  @Inject OverdueLoans overdue;
  @Inject LateSteps steps;
  @Inject Losses losses;
  @Inject RuleBook ruleBook;
  @Inject Organisation organisation;
  @Inject Clock clock;

  /**
   * What a run has done.
   *
   * @param lost loans that are lost now
   * @param billed bills that were written
   * @param expired costs that nobody decided in time
   * @param failed loans that could not be treated; the next run tries them again
   */
  public record Run(int lost, int billed, int expired, int failed) {}

  /** Does all that is due. */
  public Run run() {
    var count = new Counter();
    int lost = age(count);
    int billed = 0;
    for (Loss loss : losses.toBill(tomorrowSomewhere())) {
      billed += count.tried(steps::bill, loss.loanId());
    }
    int expired = 0;
    for (Loss loss : losses.costExpiring(tomorrowSomewhere())) {
      expired += count.tried(steps::expire, loss.loanId());
    }
    return new Run(lost, billed, expired, count.failed);
  }

  private int age(Counter count) {
    int lost = 0;
    OverdueLoans.Row last = OverdueLoans.Row.FIRST;
    List<OverdueLoans.Row> page = overdue.after(last, tomorrowSomewhere());
    while (!page.isEmpty()) {
      for (OverdueLoans.Row loan : page) {
        if (isLost(loan)) {
          lost += count.tried(steps::lose, loan.loan());
        }
        last = loan;
      }
      page = overdue.after(last, tomorrowSomewhere());
    }
    return lost;
  }

  private boolean isLost(OverdueLoans.Row loan) {
    LostTerms terms =
        LostTerms.of(
            ruleBook
                .forLoan(loan.ruleVersion(), loan.lentNode(), clock.instant())
                .rules()
                .resolve(SituationText.parse(loan.situation())));
    return organisation
        .tree()
        .find(loan.lentNode())
        .map(OrgNode::zone)
        .flatMap(
            zone ->
                AgeingRules.lostOn(
                    terms,
                    loan.dueOn(),
                    loan.recalled(),
                    LocalDate.ofInstant(clock.instant(), zone)))
        .isPresent();
  }

  /** A day later than today anywhere: a wide net, each loan is asked its own local date. */
  private LocalDate tomorrowSomewhere() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
  }

  private static final class Counter {
    private int failed;

    /** One loan that cannot be treated stops no other. */
    int tried(LongPredicate step, long loan) {
      try {
        return step.test(loan) ? 1 : 0;
      } catch (RuntimeException e) {
        failed++;
        LOG.log(Level.WARNING, "loan " + loan + " could not be treated; the next run will try", e);
        return 0;
      }
    }
  }
}
