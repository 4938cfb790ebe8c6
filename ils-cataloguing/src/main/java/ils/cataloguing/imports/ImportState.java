package ils.cataloguing.imports;

/** Where an import stands. */
public enum ImportState {
  /** Waits for its turn. */
  WAITING,
  RUNNING,
  DONE,
  /** Ended by an error of the system. Sent again, the file finds what came in unchanged. */
  FAILED,
  /** What it did is being taken back. */
  UNDOING,
  /** What it did is taken back, as far as nobody had acted since. */
  UNDONE;

  /** Whether there is nothing more to come. */
  public boolean isOver() {
    return this == DONE || this == FAILED || this == UNDONE;
  }
}
