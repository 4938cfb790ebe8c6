package ils.circulation.policy.holds;

import org.jspecify.annotations.Nullable;

/** How copies travel between libraries. */
@FunctionalInterface
public interface Routes {

  /** Where nothing is said: two days from anywhere to anywhere. */
  int USUAL_DAYS = 2;

  /** Everything travels everywhere in the usual time. */
  Routes EVERYWHERE = (from, to) -> from == to ? 0 : USUAL_DAYS;

  /** Days on the way, 0 from a place to itself; null where nothing travels. */
  @Nullable Integer days(long from, long to);
}
