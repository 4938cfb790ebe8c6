package ils.opac.fbs.loans;

import com.fasterxml.jackson.annotation.JsonValue;
import ils.circulation.policy.lending.LendingRule;
import ils.circulation.policy.lending.Reason;
import java.util.Comparator;
import java.util.List;

/** FBS's words for what came of a renewal; the front counts the first of them. */
public enum RenewalStatus {
  RENEWED("renewed"),
  RESERVED("deniedReserved"),
  MAX_RENEWALS("deniedMaxRenewalsReached"),
  BLOCKED("deniedLoanerIsBlocked"),
  NOT_LOANABLE("deniedMaterialIsNotLoanable"),
  NOT_FOUND("deniedMaterialIsNotFound"),
  LOANER_NOT_FOUND("deniedLoanerNotFound"),
  NO_PROFILE("deniedLoaningProfileNotFound"),
  OTHER("deniedOtherReason");

  private static final Comparator<RenewalStatus> LEAST_LAST = Comparator.comparing(s -> s == OTHER);

  private final String word;

  RenewalStatus(String word) {
    this.word = word;
  }

  @JsonValue
  public String word() {
    return word;
  }

  /** The words for these reasons, each once and the one that says least last; never empty. */
  static List<RenewalStatus> of(List<Reason> reasons) {
    var words = reasons.stream().map(r -> of(r.rule())).distinct().sorted(LEAST_LAST).toList();
    return words.isEmpty() ? List.of(OTHER) : words;
  }

  static RenewalStatus of(LendingRule rule) {
    return switch (rule) {
      case OTHERS_WAIT, RECALLED, BOOKED_NOW -> RESERVED;
      case RENEWALS_USED, MUST_BE_SEEN -> MAX_RENEWALS;
      case RENEWAL_BLOCKED, RENEWAL_DEBT, RENEWAL_EXPIRED -> BLOCKED;
      case USED_IN_THE_LIBRARY, LOST_OR_CLAIMED -> NOT_LOANABLE;
      case LOAN_CLOSED -> NOT_FOUND;
      case NOT_YOURS -> LOANER_NOT_FOUND;
      case NO_RENEWAL_PERIOD -> NO_PROFILE;
      default -> OTHER;
    };
  }
}
