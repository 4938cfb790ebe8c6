package ils.cataloguing.marc.codec;

import ils.cataloguing.marc.ControlField;
import ils.cataloguing.marc.DataField;
import ils.cataloguing.marc.MarcFamily;
import ils.cataloguing.marc.MarcField;
import ils.cataloguing.marc.MarcRecord;
import ils.cataloguing.marc.Subfield;
import ils.cataloguing.marc.UnwritableRecordException;
import java.nio.charset.StandardCharsets;

/** Writes a record as an element of MARCXML (loc.gov/standards/marcxml) or of marcxchange. */
final class XmlEncoder implements RecordEncoder {

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String TAIL = "\n</collection>\n";

  static final StreamWriter.Frame MARCXCHANGE_FRAME =
      new StreamWriter.Frame(
          HEAD + "<collection xmlns=\"info:lc/xmlns/marcxchange-v1\">\n", "\n", TAIL);

  static final StreamWriter.Frame MARCXML_FRAME =
      new StreamWriter.Frame(
          HEAD + "<collection xmlns=\"http://www.loc.gov/MARC21/slim\">\n", "\n", TAIL);

  /** The agency of Danish authority records, in 001*b. */
  private static final String AUTHORITY_AGENCY = "870979";

  private final boolean typed;

  /**
   * @param typed whether the element tells format and type, as marcxchange asks
   */
  XmlEncoder(boolean typed) {
    this.typed = typed;
  }

  @Override
  public byte[] encode(MarcRecord record) throws UnwritableRecordException {
    StringBuilder xml = new StringBuilder(4096);
    xml.append("<record");
    if (typed) {
      String format = record.family() == MarcFamily.DANMARC2 ? "danMARC2" : "MARC21";
      xml.append(" format=\"").append(format).append("\" type=\"").append(type(record)).append('"');
    }
    xml.append("><leader>");
    escape("LDR", record.leader(), xml);
    xml.append("</leader>\n");
    for (MarcField field : record.fields()) {
      Checks.checkTag(field);
      switch (field) {
        case ControlField control -> append(control, xml);
        case DataField data -> append(data, xml);
      }
    }
    return xml.append("</record>").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String type(MarcRecord record) {
    if (record.family() == MarcFamily.DANMARC2) {
      String agency = record.first("001", 'b');
      return AUTHORITY_AGENCY.equals(agency) ? "Authority" : "Bibliographic";
    }
    return switch (record.leader().charAt(6)) {
      case 'z' -> "Authority";
      case 'u', 'v', 'x', 'y' -> "Holdings";
      case 'w' -> "Classification";
      case 'q' -> "Community";
      default -> "Bibliographic";
    };
  }

  private static void append(ControlField field, StringBuilder xml)
      throws UnwritableRecordException {
    xml.append("<controlfield tag=\"").append(field.tag()).append("\">");
    escape(field.tag(), field.value(), xml);
    xml.append("</controlfield>\n");
  }

  private static void append(DataField field, StringBuilder xml) throws UnwritableRecordException {
    xml.append("<datafield tag=\"").append(field.tag()).append("\" ind1=\"");
    escape(field.tag(), field.ind1(), xml);
    xml.append("\" ind2=\"");
    escape(field.tag(), field.ind2(), xml);
    xml.append("\">");
    for (Subfield subfield : field.subfields()) {
      xml.append("<subfield code=\"");
      if (subfield.code() != Subfield.NO_CODE) {
        escape(field.tag(), subfield.code(), xml);
      }
      xml.append("\">");
      escape(field.tag(), subfield.value(), xml);
      xml.append("</subfield>");
    }
    xml.append("</datafield>\n");
  }

  private static void escape(String tag, char c, StringBuilder xml)
      throws UnwritableRecordException {
    if (c == '"') {
      xml.append("&quot;");
    } else {
      escape(tag, String.valueOf(c), xml);
    }
  }

  private static void escape(String tag, String text, StringBuilder xml)
      throws UnwritableRecordException {
    Checks.checkText(tag, text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> xml.append("&amp;");
        case '<' -> xml.append("&lt;");
        case '>' -> xml.append("&gt;");
        case '\r' -> xml.append("&#13;");
        default -> xml.append(c);
      }
    }
  }
}
