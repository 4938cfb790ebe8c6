package ils.cataloguing.marc.codec;

import static ils.cataloguing.marc.MarcWarning.LEADER;
import static ils.cataloguing.marc.MarcWarning.WHOLE_RECORD;
import static ils.cataloguing.marc.codec.Iso2709Cutter.RECORD_END;

import ils.cataloguing.marc.Chunk;
import ils.cataloguing.marc.MarcFamily;
import ils.cataloguing.marc.MarcField;
import ils.cataloguing.marc.MarcRecord;
import ils.cataloguing.marc.ReadResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a record of ISO 2709: first as the directory says, and where that is wrong, as the field
 * terminators say.
 */
final class Iso2709Parser implements ChunkParser {

  private static final int CHARACTER_CODING = 9;

  private final MarcFamily family;
  private final TextDecoder text;

  Iso2709Parser(MarcFamily family) {
    this.family = family;
    this.text = new TextDecoder(family);
  }

  @Override
  public ReadResult parse(Chunk chunk) {
    byte[] bytes = chunk.bytes();
    if (bytes.length < Directory.START + 2) {
      return new ReadResult.Unreadable(chunk, bytes.length + " bytes are too short for a record");
    }
    Findings findings = new Findings();
    String leader = leader(bytes, findings);
    List<Slice> slices = slices(bytes, findings);
    if (slices.isEmpty()) {
      return new ReadResult.Unreadable(chunk, "no fields: no directory and no field terminators");
    }
    text.begin(bytes, leader.charAt(CHARACTER_CODING) == 'a', findings);
    FieldDecoder decoder = new FieldDecoder(family, text, findings);
    List<MarcField> fields = new ArrayList<>(slices.size());
    for (Slice slice : slices) {
      fields.add(decoder.decode(slice, bytes));
    }
    return new ReadResult.Readable(
        chunk, new MarcRecord(family, leader, fields), findings.warnings());
  }

  private List<Slice> slices(byte[] bytes, Findings findings) {
    int end = bytes.length;
    if (bytes[end - 1] == RECORD_END) {
      end--;
    } else {
      findings.loss(WHOLE_RECORD, "cut off: no record terminator");
    }
    List<Slice> slices = Directory.read(bytes);
    return slices == null ? new DirectoryRepair(bytes, end, findings).repair() : slices;
  }

  private static String leader(byte[] bytes, Findings findings) {
    byte[] leader = new byte[Directory.START];
    for (int i = 0; i < leader.length; i++) {
      boolean plain = bytes[i] >= 0x20 && bytes[i] < 0x7f;
      leader[i] = plain ? bytes[i] : (byte) ' ';
      if (!plain) {
        findings.major(LEADER, "position %d is not a sign of ASCII: blank set".formatted(i));
      }
    }
    int declared = Directory.number(bytes, 0, 5);
    if (declared != bytes.length) {
      findings.minor(LEADER, lengthWarning(bytes, declared));
    }
    String text = new String(leader, StandardCharsets.US_ASCII);
    if (!text.startsWith("22", 10) || !text.startsWith("4500", 20)) {
      findings.note(LEADER, "positions 10-11 and 20-23 should be 22 and 4500: " + text);
    }
    return text;
  }

  private static String lengthWarning(byte[] bytes, int declared) {
    return declared < 0
        ? "the length is not a number; the record has " + bytes.length + " bytes"
        : "the length says " + declared + ", the record has " + bytes.length + " bytes";
  }
}
