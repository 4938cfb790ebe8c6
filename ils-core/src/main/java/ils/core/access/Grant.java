package ils.core.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A role given to a member of staff at a node.
 *
 * @param endsOn last day; null: until further notice
 */
public record Grant(StaffRole role, long nodeId, LocalDate startsOn, @Nullable LocalDate endsOn) {

  boolean holdsOn(LocalDate day) {
    return !day.isBefore(startsOn) && (endsOn == null || !day.isAfter(endsOn));
  }
}
