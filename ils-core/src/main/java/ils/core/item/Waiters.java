package ils.core.item;

import ils.core.event.Occasion;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Those who wait for copies, as far as whoever changes the stock must know of them. Circulation
 * owns holds and implements this; cataloguing calls it inside its own transaction.
 */
public interface Waiters {

  /** Of these items, those that a hold names, open or ended: their rows must stay. */
  Set<Long> named(Collection<Long> items);

  /** Of these records, those that somebody waits for. */
  Set<Long> awaited(Collection<Long> bibs);

  /**
   * Records have gone into others, and their items with them: who waits for the one waits for the
   * other from now on, at the old place in the queue.
   *
   * @param merged the record that stays, by the one that is gone
   */
  void follow(Occasion occasion, Map<Long, Long> merged);

  /** What {@link #follow} did is taken back for these records, which are there again. */
  void part(Occasion occasion, Collection<Long> bibs);

  /**
   * Items of these records came, moved, or are for others than before: each that is free goes to
   * whom it serves, and nobody keeps one that does not serve any more.
   */
  void planAnew(Occasion occasion, Collection<Long> bibs);
}
