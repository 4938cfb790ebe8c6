package ils.circulation.recall;

import static ils.circulation.policy.lending.LendingRule.LOAN_CLOSED;
import static ils.circulation.policy.lending.LendingRule.LOST_OR_CLAIMED;

import ils.circulation.act.Permit;
import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.act.Repeats;
import ils.circulation.journal.ActKind;
import ils.circulation.journal.Undoable;
import ils.circulation.loans.Loan;
import ils.circulation.loans.Loans;
import ils.circulation.policy.lending.Reason;
import ils.circulation.policy.lending.RecallRules;
import ils.circulation.policy.rules.Resolution;
import ils.circulation.policy.rules.RuleKey;
import ils.circulation.rulebook.Hours;
import ils.circulation.rulebook.RuleBook;
import ils.circulation.rulebook.SituationText;
import ils.core.db.Retried;
import ils.core.event.About;
import ils.core.event.DomainEvent;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.org.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Calls a loan back for another: it may be due sooner, is not renewed (RE-05) and ages to a loss by
 * a period of its own (T135). A second recall changes nothing (T203).
 */
@ApplicationScoped
public class RecallLoan {

  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

  @Inject Places places;
  @Inject Permit permit;
  @Inject Loans loans;
  @Inject RuleBook ruleBook;
  @Inject Hours hours;
  @Inject Organisation organisation;
  @Inject Repeats repeats;
  @Inject EventLog events;

  /** A loan was called back. */
  public record LoanRecalled(long loanId, LocalDate dueBefore, LocalDate dueOn)
      implements DomainEvent {}

  /** What came of it. */
  public sealed interface Outcome {

    /** It is called back, now or before. */
    record Recalled(RecallReceipt receipt) implements Outcome {}

    /** It cannot be; nothing has changed. */
    record Refused(List<Reason> reasons) implements Outcome {}

    /** The municipality has no such loan. */
    record UnknownLoan() implements Outcome {}
  }

  /**
   * Calls it back.
   *
   * @throws ils.core.access.NotPermitted unless the actor may lend at this desk
   */
  @Retried
  @Transactional
  @Undoable(ActKind.RECALLED)
  public Outcome recall(Occasion occasion, long loan) {
    Place place = places.of(occasion);
    permit.require(place, null);
    Optional<RecallReceipt> earlier = repeats.earlier(occasion, RecallReceipt.class);
    if (earlier.isPresent()) {
      return new Outcome.Recalled(earlier.get());
    }
    return loans.lock(List.of(loan)).stream()
        .filter(found -> found.municipalityId() == place.municipality())
        .findFirst()
        .map(found -> decide(place, found))
        .orElseGet(Outcome.UnknownLoan::new);
  }

  private Outcome decide(Place place, Loan loan) {
    return switch (loan.state()) {
      case OPEN -> new Outcome.Recalled(recalled(place, loan));
      case LOST, CLAIMED -> new Outcome.Refused(List.of(Reason.refuse(LOST_OR_CLAIMED, Map.of())));
      case RETURNED, LOST_CLOSED ->
          new Outcome.Refused(List.of(Reason.refuse(LOAN_CLOSED, Map.of())));
    };
  }

  private RecallReceipt recalled(Place place, Loan loan) {
    LocalDate before = loan.dueOn();
    if (loan.isRecalled()) {
      return new RecallReceipt(loan.id(), before, before);
    }
    ZoneId zone = organisation.tree().get(loan.lentNode()).zone();
    LocalDate today = LocalDate.ofInstant(place.now(), zone);
    LocalDate due = RecallRules.dueOn(loan.lentOn(), before, today, terms(place, loan));
    loan.recall(today);
    if (due.isBefore(before)) {
      loan.moveDue(due, due.atTime(END_OF_DAY).atZone(zone).toInstant());
    }
    var receipt = new RecallReceipt(loan.id(), before, due);
    events.add(
        place.occasion(),
        new LoanRecalled(loan.id(), before, due),
        new About(loan.personId(), loan.bibId(), loan.itemId(), loan.id()));
    repeats.remember(place.occasion(), receipt);
    return receipt;
  }

  private RecallRules.Terms terms(Place place, Loan loan) {
    Resolution rules =
        ruleBook
            .forLoan(loan.ruleVersion(), loan.lentNode(), place.now())
            .rules()
            .resolve(SituationText.parse(loan.situation()));
    return new RecallRules.Terms(
        days(rules, RuleKey.RECALL_GUARANTEE),
        days(rules, RuleKey.RECALL_RETURN),
        hours.of(loan.lentNode(), rules.word(RuleKey.HOURS)));
  }

  /** Without a bound it is due when it was; a loan lasts for less than ten years. */
  private static int days(Resolution rules, RuleKey key) {
    return Objects.requireNonNullElse(rules.count(key), 3650);
  }
}
