package ils.circulation.policy.lending;

import static ils.circulation.policy.lending.LendingRule.*;

import ils.circulation.policy.due.DueAnswer;
import ils.circulation.policy.due.DueAnswer.Due;
import ils.circulation.policy.due.DueAnswer.NoDue;
import ils.circulation.policy.due.DueDates;
import ils.circulation.policy.due.DueFacts;
import ils.circulation.policy.due.DueTerms;
import ils.circulation.policy.reckoning.Reckoning;
import ils.circulation.policy.rules.Resolution;
import ils.circulation.policy.rules.RuleKey;
import ils.core.money.Amount;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rules CO-01 to CO-23: facts in, a decision with all its reasons out. */
public final class CheckOutRules {

  private final CheckOutFacts facts;
  private final List<Reason> reasons = new ArrayList<>();

  private CheckOutRules(CheckOutFacts facts) {
    this.facts = facts;
  }

  /** Decides, and names every reason at once, so that nobody is sent back twice. */
  public static CheckOutDecision decide(CheckOutFacts facts, StaffWord said) {
    return new CheckOutRules(facts).decide(said);
  }

  private CheckOutDecision decide(StaffWord said) {
    item();
    borrower();
    reasons.addAll(new LoanLimits(facts).reasons());
    DueAnswer due = due(said);
    Verdict verdict = Verdict.of(reasons, said);
    return switch (verdict.gravity()) {
      case REFUSE -> new CheckOutDecision.Refused(verdict.standing());
      case OVERRIDE -> new CheckOutDecision.NeedsOverride(verdict.standing());
      case ASK -> new CheckOutDecision.Asks(verdict.standing());
      case NOTE -> new CheckOutDecision.Allowed((Due) due, verdict.settled());
    };
  }

  private void item() {
    ItemFacts item = facts.item();
    switch (item.hands()) {
      case BORROWER -> reasons.add(Reason.ask(ALREADY_THE_BORROWERS, Choice.RENEW));
      case ANOTHER -> question(ON_LOAN_TO_ANOTHER, Choice.CHECK_IN_FIRST);
      case LIBRARY -> {}
    }
    switch (item.condition()) {
      case ASTRAY -> question(NOT_IN_CIRCULATION, Choice.FOUND);
      case UNUSABLE -> reasons.add(Reason.override(NOT_IN_CIRCULATION, Map.of()));
      case OUT -> reasons.add(Reason.refuse(NOT_IN_CIRCULATION, Map.of()));
      case USABLE -> {}
    }
    if (item.waits() == ItemFacts.Waits.FOR_ANOTHER) {
      question(WAITS_FOR_ANOTHER, Choice.CANCEL_HOLD, Choice.PUT_HOLD_BACK);
    }
    if (item.recalled()) {
      question(RECALLED_FOR_ANOTHER, Choice.LEND_ANYWAY);
    }
    if (item.sameTitle() && facts.rules().word(RuleKey.SAME_TITLE).equals("ask")) {
      question(SAME_TITLE, Choice.LEND_ANYWAY);
    }
    if (!item.loanable() || !facts.rules().flag(RuleKey.LOANABLE)) {
      reasons.add(Reason.override(NOT_FOR_LOAN, rule(RuleKey.LOANABLE)));
    }
    if (!item.rightAudience()) {
      reasons.add(Reason.override(WRONG_AUDIENCE, Map.of()));
    }
    if (item.bookedFrom() != null && !item.bookedFrom().isAfter(facts.place().today())) {
      reasons.add(Reason.override(BOOKED_NOW, Map.of("from", item.bookedFrom().toString())));
    }
  }

  /** A question where somebody can answer; a refusal where nobody stands. */
  private void question(LendingRule rule, Choice... choices) {
    reasons.add(
        facts.place().staffed() ? Reason.ask(rule, choices) : Reason.refuse(rule, Map.of()));
  }

  private void borrower() {
    BorrowerFacts borrower = facts.borrower();
    if (!borrower.active()) {
      reasons.add(Reason.override(ROLE_INACTIVE, Map.of()));
    }
    if (borrower.expiredOn(facts.place().today())) {
      reasons.add(
          Reason.override(ROLE_EXPIRED, Map.of("on", String.valueOf(borrower.expiresOn()))));
    }
    if (!borrower.proxyValid()) {
      reasons.add(Reason.refuse(PROXY_INVALID, Map.of()));
    }
    for (BorrowerFacts.Standing block : borrower.blocks()) {
      Map<String, String> details = block.details();
      reasons.add(
          block.overridable()
              ? Reason.override(BORROWER_BLOCKED, details)
              : Reason.refuse(BORROWER_BLOCKED, details));
    }
    debt();
    age();
  }

  private void debt() {
    Amount limit = facts.rules().passedDebtLimit(facts.borrower().debt());
    if (limit != null) {
      reasons.add(
          Reason.override(
              DEBT_OVER_LIMIT,
              Map.of(
                  "debt", facts.borrower().debt().toString(),
                  "limit", limit.toString(),
                  "rule", facts.rules().source(RuleKey.DEBT_LIMIT))));
    }
  }

  /** An unknown age is not too young: a school's or an institution's role has none. */
  private void age() {
    Integer mark = facts.item().ageMark();
    Integer age = facts.borrower().age();
    String policy = facts.rules().word(RuleKey.AGE_MARK);
    if (mark == null || age == null || age >= mark || policy.equals("ignore")) {
      return;
    }
    Map<String, String> details =
        Map.of("from", mark.toString(), "rule", facts.rules().source(RuleKey.AGE_MARK));
    reasons.add(
        policy.equals("override")
            ? Reason.override(TOO_YOUNG, details)
            : Reason.refuse(TOO_YOUNG, details));
  }

  private DueAnswer due(StaffWord said) {
    var terms = facts.rules().loanTerms();
    if (terms.isEmpty()) {
      reasons.add(Reason.refuse(NO_LOAN_PERIOD, Map.of()));
      return new NoDue(DueAnswer.Problem.DATE_OUTSIDE_SCHEDULE, List.of());
    }
    if (said.dueOn() != null) {
      return byHand(said.dueOn());
    }
    DueAnswer answer = DueDates.compute(dueFacts(terms.get()));
    if (answer instanceof NoDue none) {
      reasons.add(Reason.refuse(NO_DUE_DATE, Map.of("problem", none.problem().name())));
    }
    return answer;
  }

  private DueFacts dueFacts(DueTerms terms) {
    Resolution rules = facts.rules();
    PlaceFacts place = facts.place();
    LocalDate booked = facts.item().bookedFrom();
    boolean ahead = booked != null && booked.isAfter(place.today());
    return new DueFacts(
        place.at(),
        place.zone(),
        terms,
        facts.item().demanded(),
        facts.borrower().expiresOn(),
        ahead ? booked : null,
        place.hours(),
        rules.set().schedules(),
        place.marks());
  }

  private DueAnswer byHand(LocalDate day) {
    var local = day.atTime(LocalTime.of(23, 59, 59));
    if (!day.isAfter(facts.place().today())) {
      reasons.add(Reason.refuse(DUE_NOT_AFTER_LOAN, Map.of("due", day.toString())));
    }
    var stage =
        new DueAnswer.Stage(
            DueAnswer.Step.BASE, local, Reckoning.of(Reckoning.Code.DECIDED_BY_STAFF));
    return new Due(day, local.atZone(facts.place().zone()).toInstant(), List.of(stage));
  }

  private Map<String, String> rule(RuleKey key) {
    return Map.of("rule", facts.rules().source(key));
  }
}
