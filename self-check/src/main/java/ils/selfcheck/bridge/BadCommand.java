package ils.selfcheck.bridge;

/** A command that makes no sense; the message says why, to whoever wrote the page. */
final class BadCommand extends Exception {

  private static final long serialVersionUID = 1L;

  BadCommand(String message) {
    super(message);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
