package ils.circulation.policy.fees;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The suspensions of one borrower in the order in which they were set. Each rests on those before
 * it, so that when one of them goes or changes, those after it are reckoned again (T115).
 */
public final class SuspensionChain {

  /**
   * One suspension in force.
   *
   * @param own what it is by itself; null where that is not known, and then it stays as it is
   */
  public record Link(long block, @Nullable Suspension own, LocalDate lastDay) {}

  /**
   * A suspension that is not as it was.
   *
   * @param own what it is by itself now; null together with the last day: it is no more
   */
  public record Moved(long block, @Nullable Suspension own, @Nullable LocalDate lastDay) {}

  private final List<Moved> moved = new ArrayList<>();
  private @Nullable LocalDate running;

  private SuspensionChain() {}

  /**
   * What becomes of the chain.
   *
   * @param block the suspension whose cause has changed
   * @param instead what it is by itself now; null for nothing
   */
  public static List<Moved> redo(List<Link> links, long block, @Nullable Suspension instead) {
    var chain = new SuspensionChain();
    boolean from = false;
    for (Link link : links) {
      if (link.block() == block) {
        from = true;
        chain.put(link, new Moved(block, instead, chain.lastDay(instead)));
      } else if (from && link.own() != null) {
        chain.put(link, new Moved(link.block(), link.own(), chain.lastDay(link.own())));
      } else {
        chain.run(link.lastDay());
      }
    }
    return chain.moved;
  }

  private @Nullable LocalDate lastDay(@Nullable Suspension own) {
    return own == null ? null : own.lastDay(running);
  }

  private void put(Link was, Moved is) {
    if (!Objects.equals(was.own(), is.own()) || !was.lastDay().equals(is.lastDay())) {
      moved.add(is);
    }
    run(is.lastDay());
  }

  private void run(@Nullable LocalDate lastDay) {
    if (lastDay != null && (running == null || lastDay.isAfter(running))) {
      running = lastDay;
    }
  }
}
