package ils.circulation.holds;

import ils.circulation.policy.holds.Accepts;
import ils.circulation.policy.holds.Coverage;
import ils.circulation.policy.holds.Edition;
import ils.circulation.policy.holds.Estimate;
import ils.circulation.policy.holds.HoldLevel;
import ils.circulation.policy.holds.HoldState;
import ils.circulation.policy.holds.Routes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The queue of one hold, filled row by row as it is counted. */
final class QueueOf {

  /** A usual loan: what comes after the copies that are out now, and after those just captured. */
  private static final int LOAN_DAYS = 28;

  private final Asked asked;
  private final HoldState state;
  private final Set<Known> editions = new HashSet<>();
  private final Map<Long, List<LocalDate>> back = new HashMap<>();
  private int position;
  private int waiting;

  /**
   * What a hold asks for, as it is kept.
   *
   * @param copy null for any copy
   */
  record Asked(HoldLevel level, long bib, @Nullable Long copy, Accepts accepts) {}

  private record Known(long bib, Edition edition) {}

  QueueOf(Asked asked, HoldState state) {
    this.asked = asked;
    this.state = state;
  }

  /** There is such an edition of the work, with or without copies. */
  void edition(long bib, Edition edition) {
    editions.add(new Known(bib, edition));
  }

  /** So many copies of a title come back on a day. */
  void comeBack(long bib, LocalDate day, int copies) {
    back.computeIfAbsent(bib, b -> new ArrayList<>()).addAll(Collections.nCopies(copies, day));
  }

  /** So many copies of a title are with somebody who was before in the queue, or on their way. */
  void captured(long bib, LocalDate today, int copies) {
    comeBack(bib, today.plusDays(LOAN_DAYS), copies);
  }

  /** So many that ask for the same, of which some come before this one, itself included. */
  void others(Asked others, int count, int before) {
    if (meets(others)) {
      waiting += count;
      position += before;
    }
  }

  /** Whether some copy could serve that as well as this. */
  boolean meets(Asked others) {
    return covers(asked).meets(covers(others));
  }

  private Coverage covers(Asked hold) {
    if (hold.level() != HoldLevel.WORK) {
      return new Coverage(Set.of(hold.bib()), hold.copy());
    }
    return new Coverage(
        editions.stream()
            .filter(known -> hold.accepts().takes(known.edition()))
            .map(Known::bib)
            .collect(Collectors.toSet()),
        null);
  }

  /** From 1, also for a hold that no edition serves any more. */
  int position() {
    return Math.max(1, position);
  }

  int waiting() {
    return Math.max(1, waiting);
  }

  /** A copy that is set aside comes the usual way, else one of those that are out. */
  @Nullable LocalDate expectedOn(LocalDate today) {
    if (state == HoldState.TARGETED) {
      return today.plusDays(Routes.USUAL_DAYS);
    }
    Estimate.Told told = estimate(today);
    return told == null ? null : told.on();
  }

  /** How its day is reckoned while no copy is set aside; null if no copy is out. */
  Estimate.@Nullable Told estimate(LocalDate today) {
    List<LocalDate> days =
        covers(asked).titles().stream()
            .flatMap(bib -> back.getOrDefault(bib, List.of()).stream())
            .toList();
    return Estimate.told(position, days, today, LOAN_DAYS);
  }
}
