package ils.circulation.loans;

import ils.circulation.act.Place;
import ils.circulation.act.Said;
import ils.circulation.borrower.Borrower;
import ils.circulation.policy.due.DueAnswer.Due;
import ils.circulation.policy.lending.DueDateRules;
import ils.circulation.policy.lending.LendingRule;
import ils.circulation.policy.lending.PlaceFacts;
import ils.circulation.policy.lending.StaffWord;
import ils.circulation.policy.rules.Resolution;
import ils.circulation.policy.rules.RuleKey;
import ils.circulation.policy.rules.RuleVersion;
import ils.circulation.policy.rules.Situation;
import ils.circulation.rulebook.Hours;
import ils.circulation.rulebook.RuleBook;
import ils.circulation.rulebook.SituationText;
import ils.circulation.rulebook.Situations;
import ils.circulation.rulebook.TermsText;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.item.Item;
import ils.core.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks the rules and the rights from memory, without a statement. */
@ApplicationScoped
class Asking {

  private static final Set<String> ALL_OVERRIDES =
      Arrays.stream(LendingRule.values())
          .map(LendingRule::overrideRight)
          .collect(Collectors.toUnmodifiableSet());

  @Inject RuleBook ruleBook;
  @Inject Situations situations;
  @Inject Hours hours;
  @Inject Rights rights;

  /** What a version says in one situation. */
  record Answer(RuleVersion version, Resolution resolution) {

    /** For the loan's row. */
    Loan.Terms terms(Due due) {
      return new Loan.Terms(
          due,
          resolution.flag(RuleKey.COUNTED),
          version.id(),
          SituationText.print(resolution.situation()),
          TermsText.print(resolution));
    }
  }

  /** The rules for a new loan. */
  Answer forLoan(Borrower borrower, Item item, Place place) {
    RuleVersion version = ruleBook.at(place.desk().id(), place.now());
    Situation situation =
        situations.of(
            version.rules().set(),
            place.desk().id(),
            borrower.who(place.today()),
            item,
            place.channel());
    return new Answer(version, version.rules().resolve(situation));
  }

  /** The rules of a running loan. */
  Resolution ofLoan(Renewing.Asked loan, Place place) {
    return ruleBook
        .forLoan(loan.ruleVersion(), loan.lentNode(), place.now())
        .rules()
        .resolve(SituationText.parse(loan.situation()));
  }

  PlaceFacts facts(Place place, Borrower borrower, Resolution resolution) {
    return new PlaceFacts(
        place.now(),
        place.zone(),
        situations.nodes(place.desk().id()),
        place.isStaffed(),
        hours.of(place.library().id(), resolution.word(RuleKey.HOURS)),
        hours.marksOf(borrower.node()));
  }

  /**
   * The words of the desk with the rights of who said them, at this place.
   *
   * @throws ils.core.access.NotPermitted for a due date by hand without the right to override
   * @throws ProblemException for one that is years away
   */
  StaffWord word(Said said, Place place) {
    LocalDate dueOn = said.dueOn();
    if (dueOn != null) {
      rights.require(place.occasion().actor(), Right.OVERRIDE, place.desk().id());
      int most = DueDateRules.MOST_YEARS_AHEAD;
      if (dueOn.isAfter(place.today().plusYears(most))) {
        throw ProblemException.invalid("word.dueOn", "at most " + most + " years ahead");
      }
    }
    boolean may = rights.may(place.occasion().actor(), Right.OVERRIDE, place.desk().id());
    return new StaffWord(
        said.overrides(), said.comment(), may ? ALL_OVERRIDES : Set.of(), said.choices(), dueOn);
  }
}
