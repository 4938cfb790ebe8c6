package ils.launcher;

/** What the shell is told when a command ends; scripts may rely on these numbers. */
public enum ExitCode {
  DONE(0),
  /** Something failed that none of the others names. */
  FAILED(1),
  /** The command line makes no sense. */
  USAGE(2),
  /** The data folder is locked by another process, broken or not writable, or the disk is full. */
  DATA_FOLDER(3),
  /** A port is used by another program. */
  PORT(4),
  /** The database does not start or does not answer. */
  DATABASE(5),
  /** The server started, but the application in it did not become ready. */
  NOT_READY(6);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
