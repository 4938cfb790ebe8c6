package ils.circulation.policy.ledger;

import ils.core.money.Amount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether something is done to an account, and what is written then. */
public sealed interface LedgerDecision {

  /** It is done. */
  record Posted(Posting posting) implements LedgerDecision {}

  /** It is not, for all these reasons, and nothing changes. */
  record Refused(List<LedgerReason> reasons) implements LedgerDecision {

    static Refused of(LedgerRule rule) {
      return new Refused(List.of(LedgerReason.of(rule)));
    }

    static Refused of(LedgerRule rule, @Nullable Amount most) {
      return new Refused(List.of(new LedgerReason(rule, most)));
    }
  }
}
