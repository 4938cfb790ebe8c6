package ils.circulation.closing;

import ils.core.org.HoursKind;
import ils.core.org.OpeningExceptions.Stored;
import ils.core.org.SpecialDay;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a special day says something else than one that stands, or nothing new. */
final class Contradiction {

  private Contradiction() {}

  /**
   * @param standing what stands for the same day at the same place
   * @return what stands in its way; empty if nothing does
   */
  static Optional<Stored> of(SpecialDay wish, List<Stored> standing) {
    List<Stored> touched =
        standing.stream()
            .filter(one -> wish.concerned().stream().anyMatch(one::concerns))
            .filter(one -> one.isClosed() || !wish.isClosed())
            .toList();
    if (!wish.isClosed()) {
      return touched.stream().findFirst();
    }
    Set<HoursKind> open = EnumSet.copyOf(wish.concerned());
    touched.forEach(one -> open.removeIf(one::concerns));
    return open.isEmpty() ? touched.stream().findFirst() : Optional.empty();
  }
}
