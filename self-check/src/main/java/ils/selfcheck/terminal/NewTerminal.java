package ils.selfcheck.terminal;

import ils.core.problem.ProblemException;

/**
 * A terminal to be let in from now on.
 *
 * @param user sent as CN; no blanks around it
 * @param password at least 8 characters, sent as CO
 * @param node code of the service point or branch where it stands
 * @param institution sent as AO, for instance {@code DK-765700}
 * @param locationCode CP of its login; may be empty
 */
public record NewTerminal(
    String user,
    String password,
    String node,
    String institution,
    String locationCode,
    TerminalProfile profile) {

  private static final int SHORTEST_PASSWORD = 8;
  private static final int LONGEST = 40;

  public NewTerminal {
    requireFit("user", user);
    requireFit("institution", institution);
    requireFit("password", password);
    requireSendable("locationCode", locationCode);
    if (password.length() < SHORTEST_PASSWORD) {
      throw ProblemException.invalid("password", "needs " + SHORTEST_PASSWORD + " characters");
    }
  }

  private static void requireFit(String field, String value) {
    if (value.isBlank()) {
      throw ProblemException.invalid(field, "must not be empty");
    }
    requireSendable(field, value);
  }

  /** What SIP2 cannot carry would lock the terminal out for ever. */
  private static void requireSendable(String field, String value) {
    if (value.length() > LONGEST
        || !value.equals(value.strip())
        || value.chars().anyMatch(c -> c == '|' || Character.isISOControl(c))) {
      throw ProblemException.invalid(
          field, "must have at most " + LONGEST + " characters, no bar and no blanks around it");
    }
  }

  /** Without the password, so that it cannot end in a log. */
  @Override
  public String toString() {
    return "NewTerminal[" + user + "]";
  }
}
