package ils.core.item;

/** What may be true of an item in any state. */
public enum ItemFlag {
  /** For use in the house alone. */
  REFERENCE,
  ON_DISPLAY,
  /** Made in haste at the desk; cataloguing has it on its list. */
  FAST_ADD
}
