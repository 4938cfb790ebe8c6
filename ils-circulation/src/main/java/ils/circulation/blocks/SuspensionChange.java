package ils.circulation.blocks;

import ils.circulation.policy.lending.CheckInDecision.Effect;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How long a borrower was suspended, and is now.
 *
 * @param before the last day; null for not at all
 * @param after the last day; null for not at all
 */
public record SuspensionChange(@Nullable LocalDate before, @Nullable LocalDate after) {

  /** Nobody was suspended, and nobody is. */
  public static final SuspensionChange NONE = new SuspensionChange(null, null);

  /** What to tell of it; nothing where nothing has changed. */
  public List<Effect> effects() {
    if (Objects.equals(before, after)) {
      return List.of();
    }
    if (after == null) {
      return List.of(Effect.SUSPENSION_LIFTED);
    }
    boolean shorter = before != null && after.isBefore(before);
    return List.of(shorter ? Effect.SUSPENSION_SHORTENED : Effect.SUSPENDED);
  }
}
