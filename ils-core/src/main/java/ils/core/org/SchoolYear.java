package ils.core.org;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One school year with its named days.
 *
 * @param name such as {@code 2026/27}
 */
public record SchoolYear(
    long nodeId, String name, LocalDate startsOn, LocalDate endsOn, List<Mark> marks) {

  /** The day by which textbooks are handed in. */
  public static final String LAST_RETURN_DAY = "LAST_RETURN_DAY";

  /** A holiday or another stretch without lessons. */
  public static final String HOLIDAY = "HOLIDAY";

  /** The marks that the product itself speaks of; schools may have others. */
  public static final Set<String> MARKS = Set.of(LAST_RETURN_DAY, HOLIDAY);

  /** A named day or stretch of days, both ends included. */
  public record Mark(String name, LocalDate from, LocalDate to, @Nullable String note) {}

  /** The first day a mark falls on. */
  public Optional<LocalDate> mark(String mark) {
    return marks.stream().filter(m -> m.name().equals(mark)).map(Mark::from).sorted().findFirst();
  }
}
