package ils.circulation.targeting;

import ils.circulation.policy.holds.Accepts;
import ils.circulation.policy.holds.HoldLevel;

/**
 * Holds that a copy serves and ranks alike but for their place in the queue: same title, level,
 * priority, pickup library, borrower's node and accepted editions. A title with ten thousand holds
 * has few lanes, and a lane that the copy cannot serve is dropped unread.
 *
 * @param firstKey place in the queue of its first hold
 */
record Lane(
    long bib,
    HoldLevel level,
    boolean low,
    long pickup,
    long home,
    Accepts accepts,
    long firstKey) {}
