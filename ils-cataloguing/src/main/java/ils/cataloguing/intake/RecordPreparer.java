package ils.cataloguing.intake;

import static ils.cataloguing.marc.MarcWarning.WHOLE_RECORD;

import ils.cataloguing.marc.MarcFamily;
import ils.cataloguing.marc.MarcFormat;
import ils.cataloguing.marc.MarcRecord;
import ils.cataloguing.marc.MarcWarning;
import ils.cataloguing.marc.ReadResult;
import ils.cataloguing.marc.RecordReader;
import ils.cataloguing.marc.Severity;
import ils.cataloguing.marc.UnwritableRecordException;
import ils.cataloguing.marc.codec.MarcCodecs;
import ils.cataloguing.profile.ItemReader;
import ils.cataloguing.projection.Projections;
import ils.core.bib.Projection;
import ils.core.json.Json;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Does everything with the records of a file that needs no database. Not for several threads. */
public final class RecordPreparer {

  private final RecordReader reader;
  private final String source;
  private final @Nullable ItemReader items;
  private List<PreparedRecord> records = new ArrayList<>();
  private List<Deletion> deletions = new ArrayList<>();
  private List<ImportLine> lines = new ArrayList<>();
  private int refused;
  private int warned;

  /**
   * @param source whose control numbers these are, where a record does not tell itself
   * @param items null where records carry none
   */
  public RecordPreparer(RecordReader reader, String source, @Nullable ItemReader items) {
    this.reader = reader;
    this.source = source;
    this.items = items;
  }

  /** Passes over what an earlier try has committed. */
  public void skip(long count) {
    for (long i = 0; i < count && reader.hasNext(); i++) {
      reader.next();
    }
  }

  /** The next records of the file, at most so many; an empty chunk at its end. */
  public PreparedChunk next(int most) {
    records = new ArrayList<>(most);
    deletions = new ArrayList<>();
    lines = new ArrayList<>();
    refused = 0;
    warned = 0;
    Map<RecordKey, Long> seen = new HashMap<>();
    int read = 0;
    long bytes = 0;
    while (read < most && reader.hasNext()) {
      ReadResult result = reader.next();
      read++;
      bytes = result.chunk().offset() + result.chunk().bytes().length;
      switch (result) {
        case ReadResult.Readable readable -> prepare(readable, seen);
        case ReadResult.Unreadable unreadable ->
            refuse(unreadable, WHOLE_RECORD, unreadable.reason());
      }
    }
    return new PreparedChunk(records, deletions, lines, read, refused, warned, bytes);
  }

  private void prepare(ReadResult.Readable readable, Map<RecordKey, Long> seen) {
    if (isDeletion(readable.record())) {
      RecordKey key = key(readable.record(), sha256(readable.chunk().bytes()));
      deletions.add(new Deletion(readable.chunk().number(), key));
      return;
    }
    Optional<Projection> projection = Projections.of(readable.record());
    if (projection.isEmpty()) {
      refuse(readable, "245", "no title");
      return;
    }
    try {
      PreparedRecord prepared = prepared(readable, projection.get());
      Long before = seen.putIfAbsent(prepared.key(), prepared.number());
      if (before != null) {
        refuse(readable, "001", "the same control number as record " + before + " of this file");
        return;
      }
      tell(readable, prepared);
      records.add(prepared);
    } catch (UnwritableRecordException e) {
      refuse(readable, e.field(), String.valueOf(e.getMessage()));
    }
  }

  private PreparedRecord prepared(ReadResult.Readable readable, Projection projection)
      throws UnwritableRecordException {
    MarcRecord record = readable.record();
    byte[] raw = readable.chunk().bytes();
    byte[] hash = sha256(raw);
    return new PreparedRecord(
        readable.chunk().number(),
        key(record, hash),
        raw,
        hash,
        record,
        MarcCodecs.bytes(MarcFormat.MARC_JSON, record),
        projection,
        Json.write(projection),
        items == null ? ItemReader.Items.NONE : items.read(record));
  }

  private static boolean isDeletion(MarcRecord record) {
    return switch (record.family()) {
      case MARC21 -> record.leader().charAt(5) == 'd';
      case DANMARC2 -> "d".equals(record.first("004", 'r'));
    };
  }

  /**
   * The record's own word for whose number it is comes first: 003, in danMARC2 001*b. One without a
   * control number is known by its content.
   */
  private RecordKey key(MarcRecord record, byte[] hash) {
    String owner =
        record.family() == MarcFamily.MARC21 ? record.control("003") : record.first("001", 'b');
    String named = owner == null || owner.isBlank() ? source : owner.strip();
    String number = record.controlNumber();
    boolean fits = number != null && number.length() <= RecordKey.LONGEST_ID;
    return new RecordKey(
        named.length() > RecordKey.LONGEST_SOURCE ? source : named,
        fits && number != null ? number : "content:" + HexFormat.of().formatHex(hash, 0, 16));
  }

  private void tell(ReadResult.Readable readable, PreparedRecord prepared) {
    int before = lines.size();
    for (MarcWarning warning : readable.warnings()) {
      if (warning.severity() != Severity.NOTE) {
        line(readable, warning.severity().name(), warning.field(), warning.text());
      }
    }
    if (prepared.key().id().startsWith("content:")) {
      line(readable, Severity.MINOR.name(), "001", "no control number: known by its content");
    }
    String tag = items == null ? WHOLE_RECORD : items.tag();
    prepared.items().refusals().forEach(why -> line(readable, ImportLine.ITEM, tag, why));
    warned += lines.size() > before ? 1 : 0;
  }

  private void refuse(ReadResult result, String field, String why) {
    refused++;
    line(result, ImportLine.REFUSED, field, why);
  }

  private void line(ReadResult result, String severity, String field, String text) {
    lines.add(
        new ImportLine(result.chunk().number(), severity, result.controlNumber(), field, text));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is missing from this Java", e);
    }
  }
}
