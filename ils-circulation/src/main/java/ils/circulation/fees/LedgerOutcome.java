package ils.circulation.fees;

import ils.circulation.policy.ledger.LedgerReason;
import java.util.List;

/** What came of a wish to change an account. */
public sealed interface LedgerOutcome {

  /** It is done. */
  record Done(LedgerReceipt receipt) implements LedgerOutcome {}

  /** The rules say no, for all these reasons; nothing has changed. */
  record Declined(List<LedgerReason> reasons) implements LedgerOutcome {}

  /** The municipality has no such account or line. */
  record Unknown() implements LedgerOutcome {}
}
