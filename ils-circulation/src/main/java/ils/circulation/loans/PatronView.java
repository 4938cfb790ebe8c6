package ils.circulation.loans;

import ils.core.money.Amount;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A patron as the desk sees one: who it is, in which roles, what stands against a loan, what is
 * out.
 *
 * @param chosenRole the role that a loan at this desk would be made in
 * @param debt over all roles
 * @param loans soonest due first
 */
public record PatronView(
    long personId,
    String name,
    @Nullable LocalDate bornOn,
    long chosenRole,
    List<RoleRow> roles,
    List<BlockRow> blocks,
    Amount debt,
    List<LoanRow> loans) {

  /** One role of the person. */
  public record RoleRow(
      long roleId,
      String kind,
      String category,
      long node,
      LocalDate startsOn,
      @Nullable LocalDate endsOn,
      List<String> groups,
      Amount debt) {}

  /** One block in force. */
  public record BlockRow(
      long blockId, String type, List<String> stops, boolean overridable, @Nullable String note) {}
}
