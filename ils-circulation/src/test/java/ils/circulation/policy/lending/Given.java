package ils.circulation.policy.lending;

import ils.circulation.policy.due.OpenHours;
import ils.circulation.policy.due.SchoolMarks;
import ils.circulation.policy.lending.ItemFacts.Condition;
import ils.circulation.policy.lending.ItemFacts.Hands;
import ils.circulation.policy.lending.ItemFacts.Waits;
import ils.circulation.policy.rules.Resolution;
import ils.circulation.policy.rules.RuleSets;
import ils.core.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Facts under which all is allowed; a test changes what it is about. */
final class Given {

  static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
  static final LocalDate TODAY = LocalDate.of(2026, 9, 3);
  static final Instant NOW = TODAY.atTime(14, 0).atZone(ZONE).toInstant();

  private String rules = "";
  private String[] situation = {"material", "book", "role", "citizen"};
  private boolean staffed = true;

  boolean active = true;
  LocalDate expiresOn = LocalDate.of(2030, 1, 1);
  Integer age = 30;
  Amount debt = Amount.NONE;
  boolean proxyValid = true;
  final List<BorrowerFacts.Standing> blocks = new ArrayList<>();
  final List<LoanTally> loans = new ArrayList<>();

  Hands hands = Hands.LIBRARY;
  Condition condition = Condition.USABLE;
  Waits waits = Waits.FOR_NOBODY;
  boolean loanable = true;
  boolean rightAudience = true;
  Integer ageMark;
  boolean sameTitle;
  boolean recalled;
  boolean demanded;
  LocalDate bookedFrom;

  RenewalFacts.State state = RenewalFacts.State.OPEN;
  RenewalFacts.Queue queue = RenewalFacts.Queue.NOBODY;
  RenewalFacts.Renewer renewer = RenewalFacts.Renewer.BORROWER_UNSEEN;
  LocalDate lentOn = TODAY.minusDays(20);
  LocalDate dueOn = TODAY.plusDays(8);
  int renewals;
  int unseen;
  boolean otherOverdue;

  static Given facts() {
    return new Given();
  }

  Given rules(String text) {
    rules = text;
    return this;
  }

  Given situation(String... words) {
    situation = words;
    return this;
  }

  Given selfService() {
    staffed = false;
    return this;
  }

  Given has(int loans, String material) {
    return has(new LoanTally(material, List.of("desk", "town"), false, true, false, loans));
  }

  Given has(LoanTally tally) {
    loans.add(tally);
    return this;
  }

  PlaceFacts place() {
    return new PlaceFacts(
        NOW, ZONE, List.of("desk", "town"), staffed, OpenHours.ALWAYS, SchoolMarks.NONE);
  }

  private BorrowerFacts borrower() {
    return new BorrowerFacts(active, expiresOn, age, debt, blocks, loans, proxyValid);
  }

  private Resolution resolution() {
    String base = "rule all\n  period 28 days\n  renewals 3\n";
    return RuleSets.rules(rules.startsWith("rule all") ? rules : base + rules)
        .resolve(RuleSets.situation(situation));
  }

  CheckOutDecision checkOut(StaffWord said) {
    var item =
        new ItemFacts(
            hands,
            condition,
            waits,
            loanable,
            rightAudience,
            ageMark,
            sameTitle,
            recalled,
            demanded,
            bookedFrom);
    return CheckOutRules.decide(new CheckOutFacts(borrower(), item, place(), resolution()), said);
  }

  CheckOutDecision checkOut() {
    return checkOut(StaffWord.NONE);
  }

  RenewalDecision renew(StaffWord said) {
    var loan =
        new RenewalFacts.Running(
            state,
            lentOn,
            dueOn,
            dueOn.atTime(23, 59, 59).atZone(ZONE).toInstant(),
            renewals,
            unseen,
            bookedFrom);
    return RenewalRules.canRenew(
        new RenewalFacts(loan, borrower(), queue, renewer, otherOverdue, place(), resolution()),
        said);
  }

  RenewalDecision renew() {
    return renew(StaffWord.NONE);
  }

  /** Staff with these rights who override these rules with this comment. */
  static StaffWord overriding(String comment, Set<String> rights, LendingRule... rules) {
    return new StaffWord(Set.of(rules), comment, rights, Set.of(), null);
  }

  static StaffWord choosing(Choice choice) {
    return new StaffWord(Set.of(), null, Set.of(), Set.of(choice), null);
  }

  static StaffWord dueOn(LocalDate day) {
    return new StaffWord(Set.of(), null, Set.of(), Set.of(), day);
  }
}
