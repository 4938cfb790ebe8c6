package ils.circulation.targeting;

import ils.circulation.policy.holds.HoldState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What holds have to say when a copy is to be lent.
 *
 * @param copy the hold that the copy belongs to; null if none
 * @param own the borrower's open holds that this copy would serve, oldest first
 * @param demanded whether others wait for the title
 */
public record Claims(@Nullable Claim copy, List<Long> own, boolean demanded) {

  public static final Claims NONE = new Claims(null, List.of(), false);

  /** A hold that a copy belongs to. */
  public record Claim(long holdId, HoldState state, @Nullable Long person) {

    public boolean isOf(long borrower) {
      return person != null && person == borrower;
    }
  }

  public Claims {
    own = List.copyOf(own);
  }
}
