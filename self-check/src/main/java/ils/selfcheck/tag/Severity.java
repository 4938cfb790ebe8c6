package ils.selfcheck.tag;

/** How much a problem matters, mildest first. */
public enum Severity {
  /** Understood all the same; worth writing anew when there is time. */
  NOTE,
  /** What was read may be another item's: ask a person or the register before acting on it. */
  DOUBT,
  /** Nothing can be said about the item. */
  FATAL
}
