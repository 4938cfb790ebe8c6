package ils.circulation.desk;

import ils.circulation.loans.LoanState;

/** What staff can do with an open loan beside renewing it. */
public record LoanActs(long loan, long role, String title, LoanState state) {

  public boolean canBeLost() {
    return state == LoanState.OPEN;
  }

  public boolean canBeRecalled() {
    return state == LoanState.OPEN;
  }

  public boolean canBeClaimed() {
    return state == LoanState.OPEN || state == LoanState.LOST;
  }

  public boolean isClaimed() {
    return state == LoanState.CLAIMED;
  }

  /** The address of one act, with the borrower to come back to. */
  public String href(String act) {
    return "/staff/loans/" + loan + "/" + act + "?role=" + role;
  }
}
