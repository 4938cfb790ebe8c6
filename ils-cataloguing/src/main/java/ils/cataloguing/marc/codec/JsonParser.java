package ils.cataloguing.marc.codec;

import static ils.cataloguing.marc.MarcWarning.WHOLE_RECORD;

import ils.cataloguing.marc.Chunk;
import ils.cataloguing.marc.MarcFamily;
import ils.cataloguing.marc.ReadResult;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Reads MARC-in-JSON: {@code {"leader": "…", "fields": [{"001": "…"}, {"245": {"ind1": "1", "ind2":
 * "0", "subfields": [{"a": "…"}]}}]}} (format by Ross Singer, 2010).
 */
final class JsonParser implements ChunkParser {

  @Override
  public ReadResult parse(Chunk chunk) {
    Findings findings = new Findings();
    RecordBuilder record = new RecordBuilder(findings);
    try {
      read(new JsonCursor(text(chunk.bytes(), findings)), record);
    } catch (JsonCursor.JsonException e) {
      String reason = "not MARC-in-JSON: " + e.getMessage();
      if (record.isEmpty()) {
        return new ReadResult.Unreadable(chunk, reason);
      }
      findings.loss(WHOLE_RECORD, reason + "; the fields before it are kept");
    }
    if (record.isEmpty()) {
      return new ReadResult.Unreadable(chunk, "an object without fields");
    }
    return new ReadResult.Readable(chunk, record.build(MarcFamily.MARC21), findings.warnings());
  }

  private static void read(JsonCursor json, RecordBuilder record) {
    json.expect('{');
    do {
      switch (json.key()) {
        case "leader" -> record.leader(json.string());
        case "fields" -> fields(json, record);
        default -> json.skip(0);
      }
    } while (json.more('}'));
  }

  private static void fields(JsonCursor json, RecordBuilder record) {
    json.expect('[');
    if (json.accept(']')) {
      return;
    }
    do {
      json.expect('{');
      do {
        field(json.key(), json, record);
      } while (json.more('}'));
    } while (json.more(']'));
  }

  private static void field(String tag, JsonCursor json, RecordBuilder record) {
    if (json.peek() == '"') {
      record.control(tag, json.string());
      return;
    }
    if (tag.equals("001")) {
      record.format("danMARC2"); // in MARC 21 it has no subfields
    }
    record.startField(tag, " ", " ");
    json.expect('{');
    do {
      switch (json.key()) {
        case "ind1" -> record.firstIndicator(json.string());
        case "ind2" -> record.secondIndicator(json.string());
        case "subfields" -> subfields(json, record);
        default -> json.skip(0);
      }
    } while (json.more('}'));
    record.endField();
  }

  private static void subfields(JsonCursor json, RecordBuilder record) {
    json.expect('[');
    if (json.accept(']')) {
      return;
    }
    do {
      json.expect('{');
      do {
        record.subfield(json.key(), json.string());
      } while (json.more('}'));
    } while (json.more(']'));
  }

  private static String text(byte[] bytes, Findings findings) {
    if (Bytes.isUtf8(bytes, 0, bytes.length)) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    findings.major(WHOLE_RECORD, "not UTF-8, read as Latin-1");
    return new String(bytes, Charset.forName("windows-1252"));
  }
}
