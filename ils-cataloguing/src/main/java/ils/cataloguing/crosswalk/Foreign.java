package ils.cataloguing.crosswalk;

import ils.cataloguing.marc.DataField;
import ils.cataloguing.marc.MarcFamily;
import ils.cataloguing.marc.MarcFormat;
import ils.cataloguing.marc.MarcRecord;
import ils.cataloguing.marc.ReadResult;
import ils.cataloguing.marc.Subfield;
import ils.cataloguing.marc.UnwritableRecordException;
import ils.cataloguing.marc.codec.MarcCodecs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * danMARC2 within MARC 21: field 886 with the tag in $a and the field, written as a line of
 * danMARC2, in $b; $c says that it is a part of a field whose other part stands elsewhere.
 */
final class Foreign {

  static final String TAG = "886";

  private static final String SOURCE = "danmarc2";
  private static final String PART = "part";
  private static final int BEFORE_INDICATORS = 4;

  private Foreign() {}

  /**
   * A field, or what is left of one.
   *
   * @param part of the field it came from, or all of it
   */
  record Kept(DataField field, boolean part) {}

  static DataField kept(DataField field, boolean whole) {
    List<Subfield> subfields =
        List.of(
            new Subfield('2', SOURCE),
            new Subfield('a', field.tag()),
            new Subfield('b', line(field)),
            new Subfield('c', PART));
    return new DataField(TAG, '2', ' ', whole ? subfields.subList(0, 3) : subfields);
  }

  /** The danMARC2 field that this one holds; empty where it holds something else. */
  static Optional<Kept> in(DataField field) {
    String tag = field.first('a');
    String line = field.first('b');
    if (!field.tag().equals(TAG)
        || !SOURCE.equals(field.first('2'))
        || tag == null
        || line == null) {
      return Optional.empty();
    }
    byte[] bytes = (tag + " " + line + "\n").getBytes(StandardCharsets.UTF_8);
    return MarcCodecs.parse(MarcFormat.DANMARC2_LINE, bytes)
            instanceof ReadResult.Readable(var chunk, var record, var warnings)
        ? record.data(tag).findFirst().map(found -> new Kept(found, PART.equals(field.first('c'))))
        : Optional.empty();
  }

  private static String line(DataField field) {
    try {
      var record =
          new MarcRecord(MarcFamily.DANMARC2, MarcFamily.DANMARC2.emptyLeader(), List.of(field));
      byte[] bytes = MarcCodecs.bytes(MarcFormat.DANMARC2_LINE, record);
      String lines = new String(bytes, StandardCharsets.UTF_8);
      return lines.substring(BEFORE_INDICATORS, lines.indexOf('\n'));
    } catch (UnwritableRecordException e) {
      throw new IllegalArgumentException("a field that was read can be written", e);
    }
  }
}
