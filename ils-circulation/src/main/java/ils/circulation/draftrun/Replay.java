package ils.circulation.draftrun;

import ils.circulation.policy.due.OpenHours;
import ils.circulation.policy.due.SchoolMarks;
import ils.circulation.policy.fees.LateReturn;
import ils.circulation.policy.lending.BorrowerFacts;
import ils.circulation.policy.lending.CheckOutDecision;
import ils.circulation.policy.lending.CheckOutFacts;
import ils.circulation.policy.lending.CheckOutRules;
import ils.circulation.policy.lending.Choice;
import ils.circulation.policy.lending.ItemFacts;
import ils.circulation.policy.lending.LendingRule;
import ils.circulation.policy.lending.PlaceFacts;
import ils.circulation.policy.lending.RenewalDecision;
import ils.circulation.policy.lending.RenewalFacts;
import ils.circulation.policy.lending.RenewalRules;
import ils.circulation.policy.lending.StaffWord;
import ils.circulation.policy.lost.LostTerms;
import ils.circulation.policy.rules.Resolution;
import ils.circulation.policy.rules.RuleKey;
import ils.core.event.Channel;
import ils.core.money.Amount;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides a past transaction once more, by the rules given and the same code that decides real
 * ones. What is not on record (who waited, blocks of then) counts as nobody and nothing, for both
 * sets of rules alike; so what differs comes from the rules.
 */
record Replay(PastAct act, Facts facts) {

  /** Everything is set aside, so that there is a date besides the reasons. */
  private static final StaffWord ALL_THE_SAME =
      new StaffWord(
          EnumSet.allOf(LendingRule.class),
          "replay",
          Arrays.stream(LendingRule.values())
              .map(LendingRule::overrideRight)
              .collect(Collectors.toSet()),
          Set.of(Choice.values()),
          null);

  /** What was known besides. */
  record Facts(List<String> nodes, ZoneId zone, PastStanding standing, HoursOf hours, Marks marks) {

    /** The hours of a kind at the library of the transaction. */
    interface HoursOf {
      OpenHours of(String kind);
    }

    /** The marks of the borrower's school. */
    interface Marks {
      SchoolMarks get();
    }
  }

  Replayed under(Resolution rules) {
    return switch (act.kind()) {
      case CHECK_OUT -> lent(rules);
      case RENEWAL -> renewed(rules);
      case RETURN -> returned(rules);
    };
  }

  private Replayed lent(Resolution rules) {
    var item =
        new ItemFacts(
            ItemFacts.Hands.LIBRARY,
            ItemFacts.Condition.USABLE,
            ItemFacts.Waits.FOR_NOBODY,
            true,
            true,
            null,
            false,
            false,
            false,
            null);
    CheckOutDecision decision =
        CheckOutRules.decide(
            new CheckOutFacts(borrower(rules), item, place(rules), rules), ALL_THE_SAME);
    LocalDate due =
        decision instanceof CheckOutDecision.Allowed allowed ? allowed.due().on() : null;
    return new Replayed(due, rules.source(RuleKey.PERIOD), decision.reasons(), Amount.NONE, "");
  }

  private Replayed renewed(Resolution rules) {
    var running =
        new RenewalFacts.Running(
            RenewalFacts.State.OPEN,
            act.loan().lentOn(),
            act.dueBefore(),
            endOf(act.dueBefore()).atZone(facts.zone()).toInstant(),
            act.renewals(),
            0,
            null);
    RenewalDecision decision =
        RenewalRules.canRenew(
            new RenewalFacts(
                running,
                borrower(rules),
                RenewalFacts.Queue.NOBODY,
                RenewalFacts.Renewer.STAFF_SEEN,
                false,
                place(rules),
                rules),
            ALL_THE_SAME);
    LocalDate due =
        decision instanceof RenewalDecision.Renewable renewable ? renewable.due().on() : null;
    boolean own = !rules.source(RuleKey.RENEWAL_PERIOD).equals(Resolution.STANDARD);
    String rule = rules.source(own ? RuleKey.RENEWAL_PERIOD : RuleKey.PERIOD);
    return new Replayed(due, rule, decision.reasons(), Amount.NONE, "");
  }

  private Replayed returned(Resolution rules) {
    var returnedAt = act.loan().returnedAt();
    Long price = act.priceMinor();
    var late =
        new LateReturn(
            act.loan().dueAt().atZone(facts.zone()),
            (returnedAt == null ? act.at() : returnedAt).atZone(facts.zone()),
            bornOn(),
            LostTerms.of(rules).worth(price == null ? null : new Amount(price)),
            facts.hours().of(rules.word(RuleKey.HOURS)));
    Amount fee = late.isLate() ? rules.feeModel().charge(late).amount() : Amount.NONE;
    return new Replayed(null, "", List.of(), fee, rules.source(RuleKey.FEE));
  }

  private @Nullable LocalDate bornOn() {
    PastAct.Role role = act.role();
    return role == null ? null : role.bornOn();
  }

  private BorrowerFacts borrower(Resolution rules) {
    PastAct.Role role = act.role();
    Integer age = rules.situation().age();
    return role == null
        ? new BorrowerFacts(true, null, age, Amount.NONE, List.of(), List.of(), true)
        : new BorrowerFacts(
            true,
            role.endsOn(),
            age,
            facts.standing().debtBefore(role.id(), act.at()),
            List.of(),
            facts.standing().openBefore(role.id(), act.at()),
            true);
  }

  private PlaceFacts place(Resolution rules) {
    return new PlaceFacts(
        act.at(),
        facts.zone(),
        facts.nodes(),
        !Channel.valueOf(act.channel()).isSelfService(),
        facts.hours().of(rules.word(RuleKey.HOURS)),
        facts.marks().get());
  }

  private static LocalDateTime endOf(LocalDate day) {
    return day.atTime(LocalTime.of(23, 59, 59));
  }
}
