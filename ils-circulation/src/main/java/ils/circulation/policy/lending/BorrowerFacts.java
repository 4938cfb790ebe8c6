package ils.circulation.policy.lending;

import ils.core.money.Amount;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the borrower in the role that borrows.
 *
 * @param active neither closed nor still to be approved
 * @param expiresOn last day of the role; null for none
 * @param age in whole years on the local day; null if unknown
 * @param debt owed in this role; a pupil's public fees are another role's (T64)
 * @param blocks that stop the act
 * @param loans open in this role
 * @param proxyValid whether who stands there may act for the borrower; true for oneself
 */
public record BorrowerFacts(
    boolean active,
    @Nullable LocalDate expiresOn,
    @Nullable Integer age,
    Amount debt,
    List<Standing> blocks,
    List<LoanTally> loans,
    boolean proxyValid) {

  /**
   * A block that stops the act.
   *
   * @param type its code
   * @param overridable whether staff may set it aside at all
   * @param names of its kind by language, where the library has named it itself
   */
  public record Standing(String type, boolean overridable, Map<String, String> names) {

    public Standing {
      names = Map.copyOf(names);
    }

    /** A block of a kind that the product names. */
    public Standing(String type, boolean overridable) {
      this(type, overridable, Map.of());
    }

    /** What a message needs: the code, and the names as {@code block-da}, {@code block-en}. */
    public Map<String, String> details() {
      Map<String, String> details = new HashMap<>(Map.of("block", type));
      names.forEach((language, name) -> details.put("block-" + language, name));
      return details;
    }
  }

  public BorrowerFacts {
    blocks = List.copyOf(blocks);
    loans = List.copyOf(loans);
  }

  public boolean expiredOn(LocalDate today) {
    return expiresOn != null && expiresOn.isBefore(today);
  }
}
