package ils.selfcheck.desk;

/**
 * How a patron is identified at a terminal.
 *
 * @param pin empty when none was given
 */
public record PatronCard(String number, String pin) {

  public boolean hasPin() {
    return !pin.isEmpty();
  }

  /** Without number and PIN, so that they cannot end in a log. */
  @Override
  public String toString() {
    return "PatronCard[***]";
  }
}
