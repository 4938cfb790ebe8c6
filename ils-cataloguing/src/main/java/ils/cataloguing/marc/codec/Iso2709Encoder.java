package ils.cataloguing.marc.codec;

import static ils.cataloguing.marc.MarcWarning.WHOLE_RECORD;

import ils.cataloguing.marc.ControlField;
import ils.cataloguing.marc.DataField;
import ils.cataloguing.marc.MarcField;
import ils.cataloguing.marc.MarcRecord;
import ils.cataloguing.marc.Subfield;
import ils.cataloguing.marc.UnwritableRecordException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes ISO 2709 in UTF-8. Of the leader, the lengths (0-4, 12-16), 09 ({@code a}), 10-11 ({@code
 * 22}) and 20-23 ({@code 4500}) are set, the rest stays.
 */
final class Iso2709Encoder implements RecordEncoder {

  private static final int MOST_FIELD = 9_999;
  private static final int MOST_RECORD = 99_999;

  private final ByteArrayOutputStream data = new ByteArrayOutputStream(8192);

  @Override
  public byte[] encode(MarcRecord record) throws UnwritableRecordException {
    data.reset();
    StringBuilder directory = new StringBuilder(512);
    for (MarcField field : record.fields()) {
      int from = data.size();
      append(field);
      checkLength(from);
      entry(field, from, data.size() - from, directory);
    }
    int base = MarcRecord.LEADER_LENGTH + directory.length() + 1;
    int length = base + data.size() + 1;
    checkLength(length);
    byte[] head = (leader(record, length, base) + directory).getBytes(StandardCharsets.US_ASCII);
    byte[] bytes = new byte[length];
    System.arraycopy(head, 0, bytes, 0, head.length);
    bytes[base - 1] = Iso2709Cutter.FIELD_END;
    System.arraycopy(data.toByteArray(), 0, bytes, base, data.size());
    bytes[length - 1] = Iso2709Cutter.RECORD_END;
    return bytes;
  }

  private static void checkLength(int length) throws UnwritableRecordException {
    if (length > MOST_RECORD) {
      throw new UnwritableRecordException(
          WHOLE_RECORD, "over 99999 bytes, the most of ISO 2709: export it as XML or JSON instead");
    }
  }

  private static void entry(MarcField field, int from, int length, StringBuilder directory)
      throws UnwritableRecordException {
    if (length > MOST_FIELD) {
      throw new UnwritableRecordException(
          field.tag(),
          "a field of "
              + length
              + " bytes, and ISO 2709 holds 9999: export it as XML or JSON instead");
    }
    directory.append(field.tag());
    padded(length, 4, directory);
    padded(from, 5, directory);
  }

  private static String leader(MarcRecord record, int length, int base) {
    StringBuilder leader = new StringBuilder(MarcRecord.LEADER_LENGTH);
    padded(length, 5, leader);
    leader.append(record.leader(), 5, 9).append("a22");
    padded(base, 5, leader);
    return leader.append(record.leader(), 17, 20).append("4500").toString();
  }

  private static void padded(int number, int digits, StringBuilder to) {
    String text = Integer.toString(number);
    to.repeat("0", digits - text.length()).append(text);
  }

  private void append(MarcField field) throws UnwritableRecordException {
    Checks.checkTag(field);
    switch (field) {
      case ControlField control -> text(control.tag(), control.value());
      case DataField data -> append(data);
    }
    data.write(Iso2709Cutter.FIELD_END);
  }

  private void append(DataField field) throws UnwritableRecordException {
    data.write(field.ind1());
    data.write(field.ind2());
    for (Subfield subfield : field.subfields()) {
      data.write(Iso2709Cutter.DELIMITER);
      text(field.tag(), String.valueOf(code(subfield)));
      text(field.tag(), subfield.value());
    }
  }

  /** A blank stands for "no code"; only danMARC2 records have that. */
  private static char code(Subfield subfield) {
    return subfield.code() == Subfield.NO_CODE ? ' ' : subfield.code();
  }

  private void text(String tag, String text) throws UnwritableRecordException {
    Checks.checkText(tag, text);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    data.write(bytes, 0, bytes.length);
  }
}
