package ils.circulation.policy.grid;

import ils.circulation.policy.rules.RuleKey;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The parts that the values fall into where people look at them. */
public enum KeyGroup {
  LOAN,
  LIMITS,
  RENEWAL,
  FEES,
  HOLDS,
  RETURN;

  /** The group of a key; a new key must be given one. */
  public static KeyGroup of(RuleKey key) {
    return switch (key) {
      case PERIOD,
          DEMAND_PERIOD,
          HARD_DUE,
          CLOSED_DAYS,
          OPENING_OFFSET,
          HOURS,
          BEFORE_EXPIRY,
          BOOKING_BUFFER,
          SHORTEST_LOAN,
          LOANABLE,
          AGE_MARK,
          SAME_TITLE,
          RECALL_GUARANTEE,
          RECALL_RETURN,
          LOCAL_USE ->
          LOAN;
      case LIMIT,
          MATERIAL_LIMIT,
          ONSITE_LIMIT,
          LIMIT_SETS,
          COUNTED,
          DEBT_LIMIT,
          DEBT_AT_LIMIT,
          OVERDUE_LIMIT,
          LOST_LIMIT ->
          LIMITS;
      case RENEWALS,
          UNSEEN_RENEWALS,
          RENEWAL_PERIOD,
          RENEWAL_DEMAND_PERIOD,
          RENEW_FROM,
          RENEW_EARLIEST,
          RENEW_UNTIL,
          AUTO_RENEW,
          OVERDUE_STOPS_RENEWAL,
          HOLD_STOPS_RENEWAL ->
          RENEWAL;
      case FEE,
          FEE_ON_RENEWAL,
          LOST_PROCESSING_FEE,
          LOST_AFTER,
          LOST_AFTER_RECALLED,
          LOST_BILL_AFTER,
          LOST_BILL,
          LIST_PRICE,
          LOST_COST_DAYS,
          LOST_PAYER,
          LOST_LATE_FEE,
          LOST_REFUND,
          LOST_REFUND_DAYS,
          LOST_PROCESSING_REFUND,
          LOST_RETURN_FEE,
          CLAIM_RETURNED_ON,
          CLAIM_CANCELS_BILL,
          CLAIMS_WARNING,
          DAMAGE_FEE ->
          FEES;
      case HOLDABLE,
          HOLD_LEVELS,
          HOLD_LIMIT,
          HOLD_LIMIT_SLEEPING,
          HOLDS_PER_DAY,
          HOLDS_PER_TITLE,
          HOLD_ON_SHELF,
          HOLD_OWN_LOAN,
          HOLD_INTEREST,
          HOLD_ORDER,
          HOLD_FAIRNESS,
          SHELF_DAYS,
          PICKUP ->
          HOLDS;
      case RETURN_TO, FLOAT_AMONG, FLOAT_LIMIT -> RETURN;
    };
  }

  public List<RuleKey> keys() {
    return Arrays.stream(RuleKey.values()).filter(key -> of(key) == this).toList();
  }

  /** As it stands in addresses and message keys. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
