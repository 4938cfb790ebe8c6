package ils.cataloguing.marc.codec;

import ils.cataloguing.marc.ControlField;
import ils.cataloguing.marc.DataField;
import ils.cataloguing.marc.MarcField;
import ils.cataloguing.marc.MarcRecord;
import ils.cataloguing.marc.Subfield;
import ils.cataloguing.marc.UnwritableRecordException;
import java.nio.charset.StandardCharsets;

/** Writes a record as MARC-in-JSON, one record in one line. */
final class JsonEncoder implements RecordEncoder {

  @Override
  public byte[] encode(MarcRecord record) throws UnwritableRecordException {
    StringBuilder json = new StringBuilder(4096);
    json.append("{\"leader\":");
    quote("LDR", record.leader(), json);
    json.append(",\"fields\":[");
    String separator = "";
    for (MarcField field : record.fields()) {
      Checks.checkTag(field);
      json.append(separator).append("{\"").append(field.tag()).append("\":");
      switch (field) {
        case ControlField control -> quote(control.tag(), control.value(), json);
        case DataField data -> append(data, json);
      }
      json.append('}');
      separator = ",";
    }
    return json.append("]}").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void append(DataField field, StringBuilder json) throws UnwritableRecordException {
    json.append("{\"ind1\":");
    quote(field.tag(), String.valueOf(field.ind1()), json);
    json.append(",\"ind2\":");
    quote(field.tag(), String.valueOf(field.ind2()), json);
    json.append(",\"subfields\":[");
    String separator = "{";
    for (Subfield subfield : field.subfields()) {
      json.append(separator);
      String code = subfield.code() == Subfield.NO_CODE ? "" : String.valueOf(subfield.code());
      quote(field.tag(), code, json);
      json.append(':');
      quote(field.tag(), subfield.value(), json);
      json.append('}');
      separator = ",{";
    }
    json.append("]}");
  }

  private static void quote(String tag, String text, StringBuilder json)
      throws UnwritableRecordException {
    Checks.checkText(tag, text);
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> json.append('\\').append(c);
        case '\n' -> json.append("\\n");
        case '\r' -> json.append("\\r");
        case '\t' -> json.append("\\t");
        default -> json.append(c);
      }
    }
    json.append('"');
  }
}
