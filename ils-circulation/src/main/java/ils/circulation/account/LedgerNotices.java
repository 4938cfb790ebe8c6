package ils.circulation.account;

import ils.circulation.fees.LedgerOutcome;
import ils.circulation.fees.LedgerReceipt;
import ils.circulation.policy.ledger.LedgerReason;
import ils.core.page.Notice;
import java.util.Locale;

/** What is said after something was done to an account, or was not. */
public final class LedgerNotices {

  private LedgerNotices() {}

  public static Notice of(LedgerOutcome outcome) {
    return switch (outcome) {
      case LedgerOutcome.Done(LedgerReceipt receipt) -> done(receipt);
      case LedgerOutcome.Declined(var reasons) -> declined(reasons.getFirst());
      case LedgerOutcome.Unknown unknown -> Notice.stop("circulation.account.not.unknown");
    };
  }

  private static Notice done(LedgerReceipt receipt) {
    String kind = receipt.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return Notice.ok(
        "circulation.account.done." + kind, receipt.amount(), receipt.owed(), receipt.credit());
  }

  private static Notice declined(LedgerReason reason) {
    String key = "circulation.account.not." + reason.rule().id().toLowerCase(Locale.ROOT);
    return reason.most() == null ? Notice.stop(key) : Notice.stop(key, reason.most());
  }
}
