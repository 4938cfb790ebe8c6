package ils.circulation.loans;

import ils.circulation.policy.lending.RenewalDecision;

/** What came of a renewal. */
public sealed interface RenewOutcome {

  /** The loan has its new due date. */
  record Renewed(LoanReceipt loan) implements RenewOutcome {}

  /** Not renewed, with all reasons. */
  record Declined(RenewalDecision because) implements RenewOutcome {}

  /** No such loan, or none that the actor may know of. */
  record UnknownLoan() implements RenewOutcome {}
}
