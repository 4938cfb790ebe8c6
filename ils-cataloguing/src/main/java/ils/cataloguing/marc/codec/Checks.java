package ils.cataloguing.marc.codec;

import ils.cataloguing.marc.MarcField;
import ils.cataloguing.marc.UnwritableRecordException;

/** What every writer refuses, since some reader would stumble over it. */
final class Checks {

  private Checks() {}

  static void checkTag(MarcField field) throws UnwritableRecordException {
    if (!Tags.isTag(field.tag())) {
      throw new UnwritableRecordException(
          field.tag(), "a tag has three letters or digits, not '" + field.tag() + "'");
    }
  }

  static void checkText(String tag, String text) throws UnwritableRecordException {
    int at = Controls.firstForbidden(text);
    if (at >= 0) {
      throw new UnwritableRecordException(
          tag, "control character U+%04X at place %d".formatted((int) text.charAt(at), at + 1));
    }
  }
}
