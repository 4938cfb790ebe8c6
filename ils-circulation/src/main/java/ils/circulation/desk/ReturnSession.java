package ils.circulation.desk;

import ils.circulation.loans.CheckIn;
import ils.circulation.policy.lending.CheckInFacts.Mode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How returns are taken at this page until staff choose otherwise (A74). It travels in the page's
 * address and forms, so that it stays visible and nothing remembers it behind their backs.
 *
 * @param day for {@link How#DAY}: when the items came back
 * @param why for {@link How#FREE} and {@link How#EXEMPT}: why nothing has to be paid
 */
public record ReturnSession(How how, @Nullable LocalDate day, String why) {

  /** Returns as they come. */
  static final ReturnSession PLAIN = new ReturnSession(How.NOW, null, "");

  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

  /** What a scanned item means. */
  public enum How {
    NOW,
    /** Out of the book-drop. */
    DROP,
    /** It came back on an earlier day. */
    DAY,
    /** Without late fees. */
    FREE,
    /** What being late costs is charged and waived, and the account tells of both. */
    EXEMPT,
    /** Used in the house. */
    USED;

    /** As it stands in addresses, forms and keys. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static How of(@Nullable String word) {
      for (How how : values()) {
        if (how.word().equals(word)) {
          return how;
        }
      }
      return NOW;
    }
  }

  static ReturnSession of(@Nullable String how, @Nullable String day, @Nullable String why) {
    return new ReturnSession(How.of(how), day(day), why == null ? "" : why.strip());
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** Whether the day or the reason is still to be given; nothing is taken until it is. */
  public boolean isIncomplete() {
    return switch (how) {
      case DAY -> day == null;
      case FREE, EXEMPT -> why.isEmpty();
      case NOW, DROP, USED -> false;
    };
  }

  public boolean isPlain() {
    return how == How.NOW;
  }

  /** The day as forms send it; empty for none. */
  public String dayText() {
    return day == null ? "" : day.toString();
  }

  CheckIn.Wish wish(String barcode, ZoneId zone) {
    return switch (how) {
      case NOW -> CheckIn.Wish.of(barcode);
      case DROP -> new CheckIn.Wish(barcode, null, false, null, Mode.BOOK_DROP);
      case USED -> new CheckIn.Wish(barcode, null, false, null, Mode.USED_HERE);
      case FREE -> new CheckIn.Wish(barcode, null, true, why);
      case EXEMPT -> CheckIn.Wish.exempted(barcode, why);
      case DAY -> new CheckIn.Wish(barcode, endOfDay(zone), false, null);
    };
  }

  /** An item that came back on a day did so before midnight. */
  private @Nullable Instant endOfDay(ZoneId zone) {
    return day == null ? null : day.atTime(END_OF_DAY).atZone(zone).toInstant();
  }
}
