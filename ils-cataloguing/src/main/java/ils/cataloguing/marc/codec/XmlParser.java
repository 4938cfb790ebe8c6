package ils.cataloguing.marc.codec;

import static ils.cataloguing.marc.MarcWarning.WHOLE_RECORD;

import ils.cataloguing.marc.Chunk;
import ils.cataloguing.marc.MarcFamily;
import ils.cataloguing.marc.ReadResult;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads one {@code record} element of MARCXML or marcxchange (ISO 25577). The parser knows no DTD,
 * no external entities and no name spaces; prefixes are dropped.
 */
final class XmlParser implements ChunkParser {

  private static final Pattern REFERENCE = Pattern.compile("&#(x[0-9a-fA-F]{1,6}|[0-9]{1,7});");

  private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
  private final MarcFamily usual;

  XmlParser(MarcFamily usual) {
    this.usual = usual;
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
  }

  @Override
  public ReadResult parse(Chunk chunk) {
    Findings findings = new Findings();
    String xml = legal(text(chunk.bytes(), findings), findings);
    RecordBuilder record = new RecordBuilder(findings);
    try {
      read(factory.createXMLStreamReader(new StringReader(xml)), record);
    } catch (XMLStreamException e) {
      String reason = "not well-formed: " + String.valueOf(e.getMessage()).replace('\n', ' ');
      if (record.isEmpty()) {
        return new ReadResult.Unreadable(chunk, reason);
      }
      findings.loss(WHOLE_RECORD, reason + "; the fields before it are kept");
    }
    if (record.isEmpty()) {
      return new ReadResult.Unreadable(chunk, "a record element without fields");
    }
    return new ReadResult.Readable(chunk, record.build(usual), findings.warnings());
  }

  private static void read(XMLStreamReader xml, RecordBuilder record) throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        start(xml, record);
      } else if (xml.isEndElement() && localName(xml).equals("datafield")) {
        record.endField();
      }
    }
  }

  private static void start(XMLStreamReader xml, RecordBuilder record) throws XMLStreamException {
    switch (localName(xml)) {
      case "record" -> record.format(attribute(xml, "format"));
      case "leader" -> record.leader(xml.getElementText());
      case "controlfield" -> record.control(attribute(xml, "tag"), xml.getElementText());
      case "datafield" ->
          record.startField(attribute(xml, "tag"), attribute(xml, "ind1"), attribute(xml, "ind2"));
      case "subfield" -> record.subfield(attribute(xml, "code"), xml.getElementText());
      default -> {}
    }
  }

  private static String localName(XMLStreamReader xml) {
    String name = xml.getLocalName();
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  private static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  private static String text(byte[] bytes, Findings findings) {
    if (Bytes.isUtf8(bytes, 0, bytes.length)) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    findings.major(WHOLE_RECORD, "not UTF-8, read as Latin-1");
    return new String(bytes, Charset.forName("windows-1252"));
  }

  /** Without the control characters that some systems write and no XML parser takes. */
  private static String legal(String xml, Findings findings) {
    String clean = Controls.removed(xml, WHOLE_RECORD, findings);
    if (clean.indexOf("&#") < 0) {
      return clean;
    }
    return REFERENCE.matcher(clean).replaceAll(match -> legal(match, findings));
  }

  private static String legal(MatchResult reference, Findings findings) {
    String number = reference.group(1);
    int code =
        number.startsWith("x")
            ? Integer.parseInt(number.substring(1), 16)
            : Integer.parseInt(number);
    if (Character.isValidCodePoint(code) && Controls.firstForbidden(Character.toString(code)) < 0) {
      return reference.group();
    }
    findings.minor(WHOLE_RECORD, reference.group() + " is no character of XML: left out");
    return "";
  }
}
