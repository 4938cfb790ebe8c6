package ils.circulation.act;

import ils.core.problem.ProblemException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days as people send them. Java reads years that no column holds. */
public final class Days {

  private Days() {}

  /**
   * The same day, if the database can hold it.
   *
   * @param field that is named if it cannot
   * @throws ProblemException unless its year has four digits
   */
  public static @Nullable LocalDate storable(String field, @Nullable LocalDate day) {
    if (day != null && (day.getYear() < 1000 || day.getYear() > 9999)) {
      throw ProblemException.invalid(field, "a year has four digits");
    }
    return day;
  }
}
