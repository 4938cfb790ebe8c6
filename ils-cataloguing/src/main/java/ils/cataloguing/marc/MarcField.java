package ils.cataloguing.marc;

/** One field of a record. */
public sealed interface MarcField permits ControlField, DataField {

  /** Three characters, such as {@code 245} or {@code d08}. */
  String tag();
}
