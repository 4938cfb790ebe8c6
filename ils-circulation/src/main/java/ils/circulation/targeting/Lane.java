package ils.circulation.targeting;

import ils.circulation.policy.holds.HoldLevel;

/**
 * Holds that a copy ranks alike but for their place in the queue: same title, level, priority,
 * pickup library and borrower's node. A title with ten thousand holds has few lanes.
 *
 * @param firstKey place in the queue of its first hold
 */
record Lane(long bib, HoldLevel level, boolean low, long pickup, long home, long firstKey) {}
