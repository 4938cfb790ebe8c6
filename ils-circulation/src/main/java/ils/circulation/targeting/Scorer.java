package ils.circulation.targeting;

import ils.circulation.policy.due.OpenHours;
import ils.circulation.policy.holds.Copy;
import ils.circulation.policy.holds.Routes;
import ils.circulation.policy.holds.Score;
import ils.circulation.policy.holds.Wanted;
import ils.core.org.OrgTree;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongFunction;

/** Scores copies for holds on one day; what a library's calendar says is looked up once. */
final class Scorer {

  /** A library that opens on none of so many days counts as opening after them. */
  private static final int OPENS_HORIZON = 60;

  private final OrgTree tree;
  private final Routes ways;
  private final LocalDate today;
  private final LongFunction<OpenHours> hours;
  private final Map<Opening, Integer> known = new HashMap<>();

  private record Opening(long library, LocalDate from) {}

  Scorer(OrgTree tree, Routes ways, LocalDate today, LongFunction<OpenHours> hours) {
    this.tree = tree;
    this.ways = ways;
    this.today = today;
    this.hours = hours;
  }

  /** The place in the queue is left at 0. */
  Score score(CopyReader.Standing standing, Wanted wanted, boolean low) {
    Copy copy = standing.copy();
    int opensIn = opensIn(copy.place(), today);
    Integer days = ways.days(copy.place(), wanted.pickup());
    LocalDate there = today.plusDays((long) opensIn + (days == null ? OPENS_HORIZON : days));
    return new Score(
        standing.misses(),
        low,
        copy.place() == wanted.pickup(),
        opensIn,
        isOwn(copy, wanted),
        there.plusDays(opensIn(wanted.pickup(), there)),
        0,
        copy.id());
  }

  private boolean isOwn(Copy copy, Wanted wanted) {
    long home = copy.home().getFirst();
    long borrower = wanted.borrower().getFirst();
    return tree.get(home).isWithin(borrower) || tree.get(borrower).isWithin(home);
  }

  private int opensIn(long library, LocalDate from) {
    return known.computeIfAbsent(new Opening(library, from), this::opensIn);
  }

  private int opensIn(Opening asked) {
    OpenHours open = hours.apply(asked.library());
    for (int days = 0; days < OPENS_HORIZON; days++) {
      if (open.isOpenOn(asked.from().plusDays(days))) {
        return days;
      }
    }
    return OPENS_HORIZON;
  }
}
