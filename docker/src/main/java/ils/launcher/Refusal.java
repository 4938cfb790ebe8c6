package ils.launcher;

/**
 * A reason not to go on that the person at the keyboard can do something about.
 *
 * <p>The message is one line: what is wrong, where, and what to do. It is printed as it is, without
 * a stack trace.
 */
public final class Refusal extends Exception {

  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;

  public Refusal(ExitCode exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  public Refusal(ExitCode exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }

  public ExitCode exitCode() {
    return exitCode;
  }
}
