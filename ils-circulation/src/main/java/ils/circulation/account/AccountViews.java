package ils.circulation.account;

import ils.circulation.fees.DebtRow;
import ils.circulation.fees.Debts;
import ils.core.access.Caller;
import ils.core.event.Occasion;
import ils.core.org.OrgTree;
import ils.core.org.Organisation;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts an account together for the screen. */
@ApplicationScoped
public class AccountViews {

  @Inject LookAtAccount lookAtAccount;
  @Inject Organisation organisation;
  @Inject Debts debts;
  @Inject Caller caller;

  /**
   * The account of a borrower role.
   *
   * @throws ProblemException if the municipality has no such role
   */
  public AccountView of(Occasion occasion, long role) {
    AccountState state =
        lookAtAccount
            .look(occasion, role)
            .orElseThrow(
                () -> new ProblemException(ProblemType.UNKNOWN_PATRON, "no such account here"));
    OrgTree tree = organisation.tree();
    Map<Long, String> nodes =
        Stream.concat(
                state.debts().stream().map(DebtRow::owner),
                state.lines().stream().map(LineRow::node))
            .distinct()
            .collect(
                Collectors.toMap(Function.identity(), id -> tree.get(id).name(caller.language())));
    return new AccountView(state, nodes, tree.get(occasion.nodeId()).zone());
  }

  /**
   * One debt of the account.
   *
   * @throws ProblemException if it has none of this number
   */
  DebtView debt(Occasion occasion, long role, long debt) {
    AccountView account = of(occasion, role);
    return account
        .state()
        .debt(debt)
        .map(row -> new DebtView(account, row, debts.collectedOn(row.id())))
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such debt here"));
  }
}
