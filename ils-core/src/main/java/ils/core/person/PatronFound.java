package ils.core.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a scanned or typed key led to. */
public sealed interface PatronFound {

  /** The person; closed and expired ones too, for the rules to judge. */
  record Found(long personId) implements PatronFound {}

  /** An old card: who it was is known to nobody who only holds it. */
  record Replaced(LocalDate on) implements PatronFound {}

  /**
   * Not valid on this day.
   *
   * @param lastDay null when it is not valid yet
   */
  record Expired(@Nullable LocalDate lastDay) implements PatronFound {}

  record Unknown() implements PatronFound {}
}
