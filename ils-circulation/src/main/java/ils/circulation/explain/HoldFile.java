package ils.circulation.explain;

import ils.circulation.policy.holds.HoldLevel;
import ils.circulation.policy.holds.HoldState;
import ils.circulation.targeting.Closing;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a hold, without whose it is.
 *
 * @param copy the one that it was lent, or that belongs to it; null for none
 * @param moved whether staff gave it another place
 * @param passedAt when a later hold first got a copy that would have served it; null for never
 * @param closedAt null while it is open
 */
record HoldFile(
    long id,
    HoldState state,
    HoldLevel level,
    Title title,
    @Nullable Long copy,
    long pickup,
    boolean low,
    boolean moved,
    Days days,
    @Nullable String number,
    @Nullable Instant passedAt,
    @Nullable Instant closedAt,
    @Nullable Closing closedBecause,
    Terms terms) {

  /**
   * What was waited for.
   *
   * @param cameFrom the record that it was on before; null if it never moved
   */
  record Title(long bib, @Nullable Long cameFrom, String title) {}

  /** Its days; null for none, the day it was placed apart. */
  record Days(
      LocalDate placedOn,
      @Nullable LocalDate sleepsFrom,
      @Nullable LocalDate sleepsUntil,
      @Nullable LocalDate wantedUntil,
      @Nullable LocalDate shelfUntil) {}

  /**
   * What it was placed under.
   *
   * @param version null for a hold that is older than the keeping of it
   * @param situation empty once its borrower is forgotten
   */
  record Terms(@Nullable Long version, String situation) {}
}
