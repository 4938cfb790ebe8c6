package ils.circulation.borrower;

import ils.circulation.rulebook.Situations.Who;
import ils.core.person.RoleKind;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person in the role that borrows, as read for one act.
 *
 * @param open neither person nor role is closed
 * @param groups classes the role is a member of, latest first: {@code node/name}
 */
public record Borrower(
    long personId,
    long roleId,
    RoleKind kind,
    long node,
    String category,
    LocalDate startsOn,
    @Nullable LocalDate endsOn,
    boolean open,
    @Nullable LocalDate bornOn,
    List<String> groups) {

  public boolean isActiveOn(LocalDate today) {
    return open && !startsOn.isAfter(today);
  }

  public @Nullable Integer ageOn(LocalDate today) {
    return bornOn == null ? null : Integer.valueOf(Period.between(bornOn, today).getYears());
  }

  public Who who(LocalDate today) {
    return new Who(kind.name(), category, node, groups, ageOn(today));
  }
}
