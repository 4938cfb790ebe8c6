package ils.circulation.loans;

import ils.circulation.act.Permit;
import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.borrower.Borrower;
import ils.circulation.borrower.BorrowerRef;
import ils.circulation.borrower.BorrowerUnknown;
import ils.circulation.borrower.Borrowers;
import ils.circulation.borrower.StandingReader;
import ils.circulation.policy.lending.BorrowerFacts;
import ils.circulation.policy.lending.CheckOutFacts;
import ils.circulation.policy.lending.CheckOutRules;
import ils.circulation.policy.lending.ItemFacts;
import ils.circulation.policy.lending.LendingRule;
import ils.circulation.policy.lending.OverdueLimit;
import ils.circulation.policy.lending.Reason;
import ils.circulation.policy.lending.StaffWord;
import ils.circulation.policy.rules.Resolution;
import ils.circulation.policy.rules.RuleKey;
import ils.circulation.policy.rules.RuleVersion;
import ils.circulation.rulebook.RuleBook;
import ils.circulation.rulebook.Situations;
import ils.core.event.Occasion;
import ils.core.money.Amount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A patron as a self-service machine sees one: what is out and owed, and what would stand against a
 * loan or a renewal whatever the item. The rules are asked as a check-out asks them, about an item
 * with nothing against it. Four statements.
 */
@ApplicationScoped
public class PatronAtMachine {

  /** The rules that judge the borrower and no item. */
  private static final Set<LendingRule> OF_THE_BORROWER =
      EnumSet.of(
          LendingRule.ROLE_INACTIVE,
          LendingRule.ROLE_EXPIRED,
          LendingRule.BORROWER_BLOCKED,
          LendingRule.DEBT_OVER_LIMIT,
          LendingRule.LOAN_LIMIT);

  private static final ItemFacts ANY_ITEM =
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

  @Inject Places places;
  @Inject Permit permit;
  @Inject Borrowers borrowers;
  @Inject StandingReader standings;
  @Inject OpenLoans openLoans;
  @Inject Asking asking;
  @Inject RuleBook ruleBook;
  @Inject Situations situations;

  /** A patron, or why there is none. */
  public sealed interface Answer {

    /**
     * A patron.
     *
     * @param role that a loan here would be made in
     * @param againstLoans the reasons, gravest first; empty when the patron may borrow
     * @param blocks types of the blocks that stop a loan here
     * @param stopsRenewals whether a block stops renewals here
     * @param debt owed in that role
     * @param loanLimit null for none
     * @param loans soonest due first, over all roles
     */
    record Patron(
        long personId,
        long role,
        List<Reason> againstLoans,
        List<String> blocks,
        boolean stopsRenewals,
        Amount debt,
        @Nullable Integer loanLimit,
        List<OpenLoan> loans)
        implements Answer {}

    record Unknown(BorrowerUnknown because) implements Answer {}
  }

  /** One open loan. */
  public record OpenLoan(
      long loanId, String barcode, String title, LocalDate dueOn, boolean overdue) {}

  /**
   * Reads, and changes nothing.
   *
   * @throws ils.core.access.NotPermitted if the actor may not see this patron here
   */
  @Transactional
  public Answer open(Occasion occasion, BorrowerRef ref) {
    Place place = places.of(occasion);
    return switch (borrowers.find(ref, place)) {
      case Borrowers.Found.None(BorrowerUnknown because) -> new Answer.Unknown(because);
      case Borrowers.Found.One(Borrower borrower) -> {
        permit.require(place, borrower.personId());
        yield patron(place, borrower);
      }
    };
  }

  private Answer patron(Place place, Borrower borrower) {
    Resolution rules = rules(place, borrower);
    var standing = standing(borrower, place, StandingReader.Act.LOAN);
    var facts = OverdueLimit.on(standing.facts(borrower, place), standing.overdue(), rules);
    var renewing = standing(borrower, place, StandingReader.Act.RENEWAL);
    return new Answer.Patron(
        borrower.personId(),
        borrower.roleId(),
        against(place, borrower, facts, rules),
        facts.blocks().stream().map(BorrowerFacts.Standing::type).toList(),
        !renewing.blocks().isEmpty(),
        facts.debt(),
        rules.limit(RuleKey.LIMIT).count(),
        openLoans.of(borrower.personId(), place.municipality()).stream()
            .map(loan -> row(loan, place))
            .toList());
  }

  private StandingReader.Standing standing(Borrower borrower, Place place, StandingReader.Act act) {
    return standings.read(borrower, 0, 0, place, act);
  }

  private Resolution rules(Place place, Borrower borrower) {
    RuleVersion version = ruleBook.at(place.desk().id(), place.now());
    var who = borrower.who(place.today());
    return version
        .rules()
        .resolve(
            situations.withoutItem(version.rules().set(), place.desk().id(), who, place.channel()));
  }

  private List<Reason> against(
      Place place, Borrower borrower, BorrowerFacts facts, Resolution rules) {
    var all = new CheckOutFacts(facts, ANY_ITEM, asking.facts(place, borrower, rules), rules);
    return CheckOutRules.decide(all, StaffWord.NONE).reasons().stream()
        .filter(reason -> OF_THE_BORROWER.contains(reason.rule()))
        .toList();
  }

  private static OpenLoan row(OpenLoans.Read loan, Place place) {
    return new OpenLoan(
        loan.loanId(),
        loan.barcode(),
        loan.title(),
        loan.asked().dueOn(),
        loan.asked().dueAt().isBefore(place.now()));
  }
}
