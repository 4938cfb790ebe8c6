package ils.circulation.desk;

import ils.circulation.loans.LoanRow;
import ils.circulation.loans.PatronView;
import ils.circulation.loans.PatronView.RoleRow;
import ils.core.money.Amount;
import ils.core.org.OrgTree;
import java.util.List;

/**
 * The open patron as the desk shows them, in one role.
 *
 * @param others the same person's other roles
 * @param loans of all roles, soonest due first
 * @param debt owed in this role
 * @param standing notes on the person, and the names of blocks
 */
public record PatronPanel(
    PatronHit who,
    List<PatronHit> others,
    List<LoanRow> loans,
    List<PatronView.BlockRow> blocks,
    Amount debt,
    PatronStanding standing) {

  public PatronPanel {
    others = List.copyOf(others);
    loans = List.copyOf(loans);
    blocks = List.copyOf(blocks);
  }

  static PatronPanel of(PatronView view, OrgTree tree, String language, PatronStanding standing) {
    RoleRow chosen =
        view.roles().stream()
            .filter(role -> role.roleId() == view.chosenRole())
            .findFirst()
            .orElseThrow();
    List<PatronHit> others =
        view.roles().stream()
            .filter(role -> role != chosen)
            .map(role -> hit(view, role, tree, language))
            .toList();
    return new PatronPanel(
        hit(view, chosen, tree, language),
        others,
        view.loans(),
        view.blocks(),
        chosen.debt(),
        standing);
  }

  private static PatronHit hit(PatronView view, RoleRow role, OrgTree tree, String language) {
    return new PatronHit(
        role.roleId(),
        view.personId(),
        view.name(),
        view.bornOn(),
        role.kind(),
        role.category(),
        role.node(),
        tree.get(role.node()).name(language));
  }

  public long overdue() {
    return loans.stream().filter(LoanRow::isOverdue).count();
  }
}
