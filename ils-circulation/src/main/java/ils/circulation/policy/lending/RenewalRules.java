package ils.circulation.policy.lending;

import static ils.circulation.policy.lending.LendingRule.*;

import ils.circulation.policy.due.DueAnswer;
import ils.circulation.policy.due.DueAnswer.Due;
import ils.circulation.policy.due.DueAnswer.NoDue;
import ils.circulation.policy.due.DueDates;
import ils.circulation.policy.due.DueFacts;
import ils.circulation.policy.due.DueTerms;
import ils.circulation.policy.lending.RenewalFacts.Queue;
import ils.circulation.policy.lending.RenewalFacts.Renewer;
import ils.circulation.policy.reckoning.Reckoning;
import ils.circulation.policy.rules.Resolution;
import ils.circulation.policy.rules.RuleKey;
import ils.core.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Rules RE-01 to RE-17: the one answer to "can this be renewed", for lists, kiosk, SIP2, API, desk
 * and automatic renewal alike. A renewal never counts as one more loan (T46).
 */
public final class RenewalRules {

  private final RenewalFacts facts;
  private final Resolution rules;
  private final List<Reason> reasons = new ArrayList<>();

  private RenewalRules(RenewalFacts facts) {
    this.facts = facts;
    this.rules = facts.rules();
  }

  /** Decides with all reasons, and the new due date if it can. */
  public static RenewalDecision canRenew(RenewalFacts facts, StaffWord said) {
    return new RenewalRules(facts).decide(said);
  }

  private RenewalDecision decide(StaffWord said) {
    loan();
    counts();
    times();
    others();
    borrower();
    DueAnswer due = due(said);
    Verdict verdict = Verdict.of(reasons, said);
    return switch (verdict.gravity()) {
      case REFUSE -> new RenewalDecision.Refused(verdict.standing());
      case OVERRIDE, ASK -> new RenewalDecision.NeedsOverride(verdict.standing());
      case NOTE -> new RenewalDecision.Renewable((Due) due, verdict.settled());
    };
  }

  private void loan() {
    if (facts.renewer() == Renewer.STRANGER) {
      reasons.add(Reason.refuse(NOT_YOURS, Map.of()));
    }
    switch (facts.loan().state()) {
      case CLOSED -> reasons.add(Reason.refuse(LOAN_CLOSED, Map.of()));
      case LOST -> reasons.add(Reason.refuse(LOST_OR_CLAIMED, Map.of("cause", "lost")));
      case CLAIMED -> reasons.add(Reason.refuse(LOST_OR_CLAIMED, Map.of("cause", "claimed")));
      case OPEN -> {}
    }
    if ("onsite".equals(rules.situation().kind())) {
      reasons.add(Reason.refuse(USED_IN_THE_LIBRARY, Map.of()));
    }
  }

  private void counts() {
    Integer most = rules.count(RuleKey.RENEWALS);
    if (most != null && facts.loan().renewals() >= most) {
      override(
          RENEWALS_USED,
          Map.of(
              "used", String.valueOf(facts.loan().renewals()),
              "limit", String.valueOf(most),
              "rule", rules.source(RuleKey.RENEWALS)));
    }
    Integer unseen = rules.count(RuleKey.UNSEEN_RENEWALS);
    if (unseen != null && facts.loan().unseen() >= unseen && !facts.renewer().sees()) {
      override(MUST_BE_SEEN, Map.of("limit", String.valueOf(unseen)));
    }
  }

  private void times() {
    LocalDate today = facts.place().today();
    Integer earliest = rules.count(RuleKey.RENEW_EARLIEST);
    if (earliest != null && today.isBefore(facts.loan().dueOn().minusDays(earliest))) {
      override(TOO_EARLY, Map.of("earliest", facts.loan().dueOn().minusDays(earliest).toString()));
    }
    Integer until = rules.count(RuleKey.RENEW_UNTIL);
    if (until != null && !today.isBefore(facts.loan().lentOn().plusDays(until))) {
      override(TOO_LATE, Map.of("last", facts.loan().lentOn().plusDays(until - 1L).toString()));
    }
    boolean overdue = facts.place().at().isAfter(facts.loan().dueAt());
    String stops = rules.word(RuleKey.OVERDUE_STOPS_RENEWAL);
    if ((overdue && !stops.equals("no")) || (facts.otherOverdue() && stops.equals("any"))) {
      override(OVERDUE, Map.of("rule", rules.source(RuleKey.OVERDUE_STOPS_RENEWAL)));
    }
  }

  private void others() {
    if (facts.queue() == Queue.RECALLED) {
      override(RECALLED, Map.of());
    }
    if (facts.queue() == Queue.OTHERS_WAIT && rules.flag(RuleKey.HOLD_STOPS_RENEWAL)) {
      override(OTHERS_WAIT, Map.of("rule", rules.source(RuleKey.HOLD_STOPS_RENEWAL)));
    }
  }

  private void borrower() {
    BorrowerFacts borrower = facts.borrower();
    if (borrower.expiredOn(facts.place().today()) || !borrower.active()) {
      override(RENEWAL_EXPIRED, Map.of("on", String.valueOf(borrower.expiresOn())));
    }
    for (BorrowerFacts.Standing block : borrower.blocks()) {
      Map<String, String> details = block.details();
      reasons.add(
          block.overridable()
              ? Reason.override(RENEWAL_BLOCKED, details)
              : Reason.refuse(RENEWAL_BLOCKED, details));
    }
    Amount limit = rules.passedDebtLimit(borrower.debt());
    if (limit != null) {
      override(RENEWAL_DEBT, Map.of("debt", borrower.debt().toString(), "limit", limit.toString()));
    }
  }

  private void override(LendingRule rule, Map<String, String> details) {
    reasons.add(Reason.override(rule, details));
  }

  private DueAnswer due(StaffWord said) {
    var terms = rules.renewalTerms();
    if (terms.isEmpty()) {
      reasons.add(Reason.refuse(NO_RENEWAL_PERIOD, Map.of()));
      return new NoDue(DueAnswer.Problem.DATE_OUTSIDE_SCHEDULE, List.of());
    }
    DueAnswer answer = said.dueOn() == null ? compute(terms.get()) : byHand(said.dueOn());
    switch (answer) {
      case NoDue none ->
          reasons.add(Reason.refuse(NO_RENEWAL_DATE, Map.of("problem", none.problem().name())));
      case Due due
          when !due.at().isAfter(facts.loan().dueAt()) || !due.at().isAfter(facts.place().at()) ->
          reasons.add(Reason.refuse(WOULD_NOT_EXTEND, Map.of("due", due.on().toString())));
      case Due due -> {}
    }
    return answer;
  }

  private DueAnswer compute(DueTerms terms) {
    PlaceFacts place = facts.place();
    boolean fromDue = rules.word(RuleKey.RENEW_FROM).equals("due");
    Instant from = fromDue ? facts.loan().dueAt() : place.at();
    boolean demanded = facts.queue() != Queue.NOBODY;
    return DueDates.compute(
        new DueFacts(
            from,
            place.zone(),
            terms,
            demanded,
            facts.borrower().expiresOn(),
            facts.loan().bookedFrom(),
            place.hours(),
            rules.set().schedules(),
            place.marks()));
  }

  private DueAnswer byHand(LocalDate day) {
    var local = day.atTime(LocalTime.of(23, 59, 59));
    var stage =
        new DueAnswer.Stage(
            DueAnswer.Step.BASE, local, Reckoning.of(Reckoning.Code.DECIDED_BY_STAFF));
    return new Due(day, local.atZone(facts.place().zone()).toInstant(), List.of(stage));
  }
}
