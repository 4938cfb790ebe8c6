package ils.selfcheck.tag;

import static ils.selfcheck.tag.Severity.DOUBT;
import static ils.selfcheck.tag.Severity.FATAL;
import static ils.selfcheck.tag.Severity.NOTE;

/** What may be wrong with a tag. The name is part of what a kiosk page is told. */
public enum Flaw {
  WRONG_CHECKSUM(DOUBT, "the checksum does not fit the content"),
  BLOCKS_REVERSED(NOTE, "each block of four bytes is written backwards"),
  HALVES_SWAPPED(NOTE, "version and type of usage have changed places"),
  VERSION_UNKNOWN(NOTE, "the version is none that is in use"),
  USAGE_UNKNOWN(NOTE, "the type of usage is none of the standard"),
  PARTS_SWAPPED(NOTE, "number of parts and number of this part have changed places"),
  PARTS_UNSTATED(NOTE, "the tag does not say which part of how many it is"),
  ID_IN_ANOTHER_CHARACTER_SET(NOTE, "the id is not UTF-8 and was read as ISO 8859-1"),
  ID_PADDED(NOTE, "the id is filled up with something else than 00"),
  ID_WITH_CONTROLS(FATAL, "the id holds bytes that are no letters"),
  ID_TOO_LONG(DOUBT, "the id is longer than any library's"),
  ID_MISSING(FATAL, "there is no id"),
  OWNER_UNREADABLE(NOTE, "the owner is not readable text"),
  OWNER_UNSTATED(NOTE, "the tag does not say who owns the item"),
  BLOCK_CHECKSUM(NOTE, "an extension block's checksum does not fit; the block was passed over"),
  BLOCK_CHECKSUM_LAST(NOTE, "an extension block has its checksum at the end"),
  BLOCK_CUT(NOTE, "an extension block runs over the end of the tag"),
  BLOCK_UNREADABLE(NOTE, "an extension block holds no readable text"),
  OBJECT_CUT(DOUBT, "an object runs over the end of the tag"),
  OBJECT_UNREADABLE(DOUBT, "an object cannot be unpacked"),
  OBJECT_UNKNOWN(DOUBT, "an object has a number that the standard does not give"),
  OBJECT_REPEATED(DOUBT, "an element stands there twice; the first was taken"),
  FILLER_WRONG(DOUBT, "where an object announces filler stands something else"),
  REMAINS(DOUBT, "something stands behind a tag that holds nothing but an id"),
  ID_NOT_FIRST(DOUBT, "the id is not the first object"),
  ORDER_UNCERTAIN(DOUBT, "with its blocks turned round the tag would make sense as well"),
  CONTENT_PARAMETER_WRONG(NOTE, "the list of what the tag holds is not true"),
  SET_UNREADABLE(DOUBT, "the set information is none"),
  FORMAT_REGISTER_DIFFERS(NOTE, "the format register names another layout"),
  TOO_SHORT(FATAL, "too few bytes for a library's tag"),
  FOREIGN(FATAL, "no layout of a library's tag");

  private final Severity severity;
  private final String words;

  Flaw(Severity severity, String words) {
    this.severity = severity;
    this.words = words;
  }

  public Severity severity() {
    return severity;
  }

  /** In English, for logs and staff; a page translates by the name. */
  public String words() {
    return words;
  }

  /** This flaw, found at a byte of the memory counted from 0. */
  public TagProblem at(int place) {
    return new TagProblem(this, place);
  }
}
