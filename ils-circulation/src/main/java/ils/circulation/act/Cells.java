package ils.circulation.act;

import ils.core.db.Utc;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Cells of native rows, in whichever of its types the driver gives them. */
public final class Cells {

  private Cells() {}

  public static @Nullable LocalDate day(@Nullable Object cell) {
    return switch (cell) {
      case null -> null;
      case LocalDate day -> day;
      case java.sql.Date day -> day.toLocalDate();
      default -> throw new IllegalArgumentException("not a date: " + cell.getClass());
    };
  }

  public static LocalDate neededDay(Object cell) {
    return Objects.requireNonNull(day(cell));
  }

  public static Instant instant(Object cell) {
    return Objects.requireNonNull(Utc.from(cell));
  }

  public static int number(@Nullable Object cell) {
    return cell == null ? 0 : ((Number) cell).intValue();
  }

  /** Booleans come as themselves, as numbers, or from unions as text. */
  public static boolean flag(@Nullable Object cell) {
    return switch (cell) {
      case null -> false;
      case Boolean flag -> flag;
      case Number number -> number.intValue() != 0;
      default -> throw new IllegalArgumentException("not a flag: " + cell.getClass());
    };
  }
}
