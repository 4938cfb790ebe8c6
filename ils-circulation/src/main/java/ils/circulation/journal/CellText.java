package ils.circulation.journal;

import ils.core.db.Utc;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values as texts that the database reads as the same values, wherever they come from. */
public final class CellText {

  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");

  private CellText() {}

  static @Nullable String of(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Instant at -> MICROS.format(Utc.of(at));
      case LocalDateTime at -> MICROS.format(at);
      case java.sql.Timestamp at -> MICROS.format(at.toLocalDateTime());
      case LocalDate day -> day.toString();
      case java.sql.Date day -> day.toLocalDate().toString();
      case Boolean flag -> flag ? "1" : "0";
      case Enum<?> word -> word.name();
      case Number number -> number.toString();
      case String text -> text;
      default -> throw new IllegalArgumentException("not kept: " + value.getClass());
    };
  }

  /** The value to bind for a text: an id goes as a number, for texts are compared as doubles. */
  public static @Nullable Object bound(@Nullable String text) {
    return text != null && NUMBER.matcher(text).matches() ? Long.valueOf(text) : text;
  }
}
