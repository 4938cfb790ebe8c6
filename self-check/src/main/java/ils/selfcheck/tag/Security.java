package ils.selfcheck.tag;

/** What a gate does about a tag. */
public enum Security {
  /** In stock: the gate sounds. */
  ON,
  /** On loan: the gate is silent. */
  OFF,
  /** The application family register says neither. */
  UNKNOWN
}
