package ils.circulation.policy.due;

import java.time.LocalDate;
import java.util.Optional;

/** The named days of the borrower's school, over all its years. */
@FunctionalInterface
public interface SchoolMarks {

  /** No school, no marks. */
  SchoolMarks NONE = (mark, from) -> Optional.empty();

  /** The first day of that name on or after a day. */
  Optional<LocalDate> next(String mark, LocalDate from);
}
