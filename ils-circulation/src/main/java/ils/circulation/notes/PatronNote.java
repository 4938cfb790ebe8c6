package ils.circulation.notes;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A note that is to be shown.
 *
 * @param node where it was left; it is shown there and below
 * @param endsOn the last day it is shown; null until somebody acknowledges it
 * @param author the name of who left it; empty if that is not known
 */
public record PatronNote(
    long id,
    long node,
    Audience audience,
    String text,
    @Nullable LocalDate endsOn,
    Instant createdAt,
    String author) {

  /** Whom it is for. */
  public enum Audience {
    STAFF,
    PATRON;

    /** As it stands in message keys. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
