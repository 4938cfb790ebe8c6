package ils.opac.fbs.loans;

import java.util.List;

/** FBS's RenewedLoanV2: one for each loan asked for; the due date is the old one when denied. */
public record RenewedBody(List<RenewalStatus> renewalStatus, LoanBody.Details loanDetails) {}
