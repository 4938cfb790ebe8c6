package ils.core.administration;

import java.util.Optional;

/** What a place is called. */
public record Names(String danish, String english) {

  private static final int LONGEST = 120;

  /** Empty unless there is a Danish name of at most 120 letters; no English one is the Danish. */
  public static Optional<Names> of(String danish, String english) {
    String da = danish.strip();
    String en = english.isBlank() ? da : english.strip();
    return da.isEmpty() || da.length() > LONGEST || en.length() > LONGEST
        ? Optional.empty()
        : Optional.of(new Names(da, en));
  }
}
