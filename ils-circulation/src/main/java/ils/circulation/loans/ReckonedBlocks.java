package ils.circulation.loans;

import ils.circulation.act.Place;
import ils.circulation.borrower.Borrower;
import ils.circulation.policy.lending.OverdueLimit;
import ils.circulation.policy.rules.Resolution;
import ils.circulation.rulebook.RuleBook;
import ils.circulation.rulebook.Situations;
import ils.core.money.Amount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** What stops a borrower by the rules alone, without a row of its own, for the screen. */
@ApplicationScoped
class ReckonedBlocks {

  @Inject RuleBook ruleBook;
  @Inject Situations situations;

  List<PatronView.BlockRow> of(Place place, Borrower borrower, Amount debt, int overdue) {
    var rules = ruleBook.at(place.desk().id(), place.now()).rules();
    Resolution said =
        rules.resolve(
            situations.withoutItem(
                rules.set(), place.desk().id(), borrower.who(place.today()), place.channel()));
    List<PatronView.BlockRow> blocks = new ArrayList<>();
    if (said.passedDebtLimit(debt) != null) {
      blocks.add(row("debt-over-limit", List.of("LOAN", "RENEWAL")));
    }
    if (OverdueLimit.isPassed(overdue, said)) {
      blocks.add(row(OverdueLimit.TYPE, List.of("LOAN")));
    }
    return blocks;
  }

  /** Nothing to lift, so no id. */
  private static PatronView.BlockRow row(String type, List<String> stops) {
    return new PatronView.BlockRow(0, type, stops, true, null);
  }
}
