package ils.cataloguing.intake;

/** Whose control number, and which: what a record is known by for ever. */
public record RecordKey(String source, String id) {

  static final int LONGEST_SOURCE = 40;
  static final int LONGEST_ID = 64;
}
