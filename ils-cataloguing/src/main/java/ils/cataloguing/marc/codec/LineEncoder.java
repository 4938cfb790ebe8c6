package ils.cataloguing.marc.codec;

import ils.cataloguing.marc.ControlField;
import ils.cataloguing.marc.DataField;
import ils.cataloguing.marc.MarcField;
import ils.cataloguing.marc.MarcRecord;
import ils.cataloguing.marc.Subfield;
import ils.cataloguing.marc.UnwritableRecordException;
import java.nio.charset.StandardCharsets;

/** Writes danMARC2 lines with blanks around codes, each field in one line, in UTF-8. */
final class LineEncoder implements RecordEncoder {

  @Override
  public byte[] encode(MarcRecord record) throws UnwritableRecordException {
    StringBuilder lines = new StringBuilder(1024);
    for (MarcField field : record.fields()) {
      Checks.checkTag(field);
      switch (field) {
        case DataField data -> append(data, lines);
        case ControlField control ->
            throw new UnwritableRecordException(
                control.tag(), "danMARC2 has no fields without subfields");
      }
    }
    return lines.append("$\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void append(DataField field, StringBuilder lines)
      throws UnwritableRecordException {
    lines.append(field.tag()).append(' ').append(field.ind1()).append(field.ind2()).append(' ');
    boolean first = true;
    for (Subfield subfield : field.subfields()) {
      Checks.checkText(field.tag(), subfield.value());
      lines.append(first ? "*" : " *");
      first = false;
      if (subfield.code() != Subfield.NO_CODE) {
        lines.append(subfield.code());
      }
      lines.append(' ');
      DanMarc2Escapes.encode(subfield.value(), lines);
    }
    lines.append('\n');
  }
}
