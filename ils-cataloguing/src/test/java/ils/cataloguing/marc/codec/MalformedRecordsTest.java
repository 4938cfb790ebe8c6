package ils.cataloguing.marc.codec;

import static org.assertj.core.api.Assertions.assertThat;

import ils.cataloguing.marc.ControlField;
import ils.cataloguing.marc.DataField;
import ils.cataloguing.marc.MarcFamily;
import ils.cataloguing.marc.MarcField;
import ils.cataloguing.marc.MarcFormat;
import ils.cataloguing.marc.MarcRecord;
import ils.cataloguing.marc.ReadResult;
import ils.cataloguing.marc.Subfield;
import ils.cataloguing.testing.Approved;
import ils.cataloguing.testing.ReadText;
import ils.cataloguing.testing.SharedData;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Records broken in every way that was met, and files that hold them. */
class MalformedRecordsTest {

  private static final MarcRecord CLEAN =
      new MarcRecord(
          MarcFamily.MARC21,
          "00000nam a2200000 a 4500",
          List.of(
              new ControlField("001", "87654321"),
              new ControlField("008", "991122s1985    dk            000 1 dan d"),
              field("100", '1', ' ', "aBlixen, Karen,", "d1885-1962"),
              field(
                  "245", '1', '4', "aDen afrikanske farm /", "cKaren Blixen ; på dansk ved Århus"),
              field("260", ' ', ' ', "aKøbenhavn :", "bGyldendal,", "c1985"),
              field("650", ' ', '7', "aDansk litteratur", "2dbc")));

  private static DataField field(String tag, char ind1, char ind2, String... subfields) {
    return new DataField(
        tag,
        ind1,
        ind2,
        Arrays.stream(subfields).map(s -> new Subfield(s.charAt(0), s.substring(1))).toList());
  }

  @Test
  void everyReadableFieldIsKeptAndTheRepairIsTold() throws Exception {
    StringBuilder told = new StringBuilder();
    specimens()
        .forEach(
            (disease, bytes) -> {
              told.append("=== ").append(disease).append('\n');
              told.append(ReadText.of(MarcCodecs.parse(MarcFormat.MARC21_ISO2709, bytes)));
              told.append('\n');
            });
    Approved.check("malformed-iso2709", told.toString());
  }

  private static Map<String, byte[]> specimens() throws Exception {
    byte[] clean = iso(CLEAN);
    Map<String, byte[]> specimens = new TreeMap<>();
    specimens.put("clean", clean);
    specimens.put("base address one too small", with(clean, 12, "00096"));
    specimens.put("base address not a number", with(clean, 12, "000x7"));
    specimens.put("cut off in the middle", Arrays.copyOf(clean, clean.length - 40));
    specimens.put("cut off in the directory", Arrays.copyOf(clean, 60));
    specimens.put("directory addresses all zero", addressesZero(clean));
    specimens.put("directory entries swapped (legal)", swapped(clean));
    specimens.put("leader one character short", dropped(clean, 23));
    specimens.put("length one too large", with(clean, 0, "00354"));
    specimens.put("length not a number", with(clean, 0, "     "));
    specimens.put("Latin-1 under UTF-8", latin1(clean));
    specimens.put("Latin-1 under MARC-8", with(latin1(clean), 9, " "));
    specimens.put("UTF-8 under MARC-8", with(clean, 9, " "));
    specimens.put("delimiter doubled", replaced(clean, "\u001fb", "\u001f\u001fb"));
    specimens.put("field end inside a field", replaced(clean, "havn :", "havn\u001e:"));
    specimens.put("record end inside a field", replaced(clean, "farm /", "farm\u001d/"));
    specimens.put("subfield code missing", replaced(clean, "\u001fcKaren", "\u001f Karen"));
    specimens.put("no delimiter at all", replaced(clean, "\u001faDansk", "Dansk"));
    specimens.put("escape sequence under UTF-8", replaced(clean, "Gyldendal", "\u001b(BGyl"));
    specimens.put("control character", replaced(clean, "Gyldendal", "Gyld\u0001endal"));
    specimens.put("field of 12000 bytes", oversize(new ControlField("009", "x".repeat(12_000)), 1));
    specimens.put("record of 150 kB", oversize(field("500", ' ', ' ', "a" + "y".repeat(999)), 150));
    specimens.put(
        "nothing but text",
        "this is no record at all, only text".getBytes(StandardCharsets.US_ASCII));
    return specimens;
  }

  @Test
  void aBadRecordDoesNotEndTheFile() throws Exception {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (byte[] specimen : specimens().values()) {
      file.write(iso(CLEAN));
      file.write(specimen);
      if (specimen[specimen.length - 1] != Iso2709Cutter.RECORD_END) {
        file.write(Iso2709Cutter.RECORD_END);
      }
    }
    file.write(iso(CLEAN));

    int clean = 0;
    var in = new ByteArrayInputStream(file.toByteArray());
    try (var reader = MarcCodecs.reader(MarcFormat.MARC21_ISO2709, in)) {
      while (reader.hasNext()) {
        ReadResult result = reader.next();
        assertThat(file.toByteArray())
            .as("offset of record " + result.chunk().number())
            .containsSequence(result.chunk().bytes());
        if (result instanceof ReadResult.Readable readable && readable.warnings().isEmpty()) {
          clean += readable.record().fields().equals(CLEAN.fields()) ? 1 : 0;
        }
      }
    }

    assertThat(clean).isEqualTo(specimens().size() + 2); // one specimen is clean itself
  }

  @Test
  void randomDamageNeitherThrowsNorEndsTheFile() throws Exception {
    SplittableRandom random = new SplittableRandom(20261122);
    byte[] clean = iso(CLEAN);
    for (int round = 0; round < 20_000; round++) {
      byte[] damaged = clean.clone();
      for (int i = random.nextInt(1, 6); i > 0; i--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      file.write(damaged);
      file.write(Iso2709Cutter.RECORD_END);
      file.write(clean);
      try (var reader =
          MarcCodecs.reader(
              MarcFormat.MARC21_ISO2709, new ByteArrayInputStream(file.toByteArray()))) {
        ReadResult last = reader.next();
        while (reader.hasNext()) {
          last = reader.next();
        }
        assertThat(last).isInstanceOf(ReadResult.Readable.class);
        assertThat(((ReadResult.Readable) last).record().fields()).endsWith(lastField());
      }
    }
  }

  private static MarcField lastField() {
    return CLEAN.fields().getLast();
  }

  @Test
  void theRealSpecimensAreAllReadAndCanAllBeWrittenAsXml() throws Exception {
    try (var files = Files.list(SharedData.file("malformed/records"))) {
      List<Path> specimens = files.sorted().toList();
      assertThat(specimens).hasSizeGreaterThan(200);
      for (Path specimen : specimens) {
        var result = MarcCodecs.parse(MarcFormat.MARC21_ISO2709, Files.readAllBytes(specimen));
        assertThat(result).as(specimen.toString()).isInstanceOf(ReadResult.Readable.class);
        MarcRecord record = ((ReadResult.Readable) result).record();
        var again = MarcCodecs.parse(MarcFormat.MARCXML, bytes(MarcFormat.MARCXML, record));
        assertThat(((ReadResult.Readable) again).record())
            .as(specimen.toString())
            .isEqualTo(record);
      }
    }
  }

  private static byte[] iso(MarcRecord record) throws Exception {
    return bytes(MarcFormat.MARC21_ISO2709, record);
  }

  private static byte[] bytes(MarcFormat format, MarcRecord record) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var writer = MarcCodecs.writer(format, out)) {
      writer.write(record);
    }
    return out.toByteArray();
  }

  /** What our writer refuses to write, as other systems write it: lengths run over their places. */
  private static byte[] oversize(MarcField field, int times) throws IOException {
    StringBuilder directory = new StringBuilder("99999nam a2200000 a 4500");
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    String text =
        field instanceof ControlField control
            ? control.value()
            : "  \u001fa" + ((DataField) field).subfields().getFirst().value();
    for (int i = 0; i < times; i++) {
      directory.append(field.tag()).append("%04d%05d".formatted(text.length() + 1, data.size()));
      data.write((text + "\u001e").getBytes(StandardCharsets.UTF_8));
    }
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    record.write((directory + "\u001e").getBytes(StandardCharsets.US_ASCII));
    data.writeTo(record);
    record.write(Iso2709Cutter.RECORD_END);
    return record.toByteArray();
  }

  private static byte[] with(byte[] bytes, int at, String text) {
    byte[] changed = bytes.clone();
    System.arraycopy(text.getBytes(StandardCharsets.US_ASCII), 0, changed, at, text.length());
    return changed;
  }

  private static byte[] dropped(byte[] bytes, int at) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return (text.substring(0, at) + text.substring(at + 1)).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] replaced(byte[] bytes, String from, String to) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] swapped(byte[] bytes) {
    byte[] changed = bytes.clone();
    System.arraycopy(bytes, 24, changed, 36, 12);
    System.arraycopy(bytes, 36, changed, 24, 12);
    return changed;
  }

  private static byte[] addressesZero(byte[] bytes) {
    byte[] changed = bytes.clone();
    for (int at = 24; changed[at] != Iso2709Cutter.FIELD_END; at += 12) {
      System.arraycopy("00000".getBytes(StandardCharsets.US_ASCII), 0, changed, at + 7, 5);
    }
    return changed;
  }
}
