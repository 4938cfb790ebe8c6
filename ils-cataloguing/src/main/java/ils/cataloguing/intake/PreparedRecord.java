package ils.cataloguing.intake;

import ils.cataloguing.marc.MarcFormat;
import ils.cataloguing.marc.MarcRecord;
import ils.cataloguing.marc.UnwritableRecordException;
import ils.cataloguing.marc.codec.MarcCodecs;
import ils.cataloguing.profile.ItemReader;
import ils.core.bib.Projection;
import ils.core.json.Json;

/**
 * A record of the file, ready to be stored: all that needs no database is done.
 *
 * @param number 1 for the first record of the file
 * @param key by which it is known again
 * @param raw as received
 * @param hash SHA-256 of raw
 * @param record as it is to be stored
 * @param normalised the same as MARC-in-JSON, UTF-8
 * @param json the projection as JSON
 */
@SuppressWarnings("ArrayRecordComponent") // thousands a second; never compared
public record PreparedRecord(
    long number,
    RecordKey key,
    byte[] raw,
    byte[] hash,
    MarcRecord record,
    byte[] normalised,
    Projection projection,
    String json,
    ItemReader.Items items) {

  /** {@code MARC21} or {@code DANMARC2}. */
  public String family() {
    return record.family().name();
  }

  /** A record of the catalogue that stays as it is and is told in another way. */
  public static PreparedRecord toldAnew(RecordKey key, MarcRecord record, Projection told) {
    byte[] none = new byte[0];
    return new PreparedRecord(
        0, key, none, none, record, none, told, Json.write(told), ItemReader.Items.NONE);
  }

  /** The same record of the file, to be stored with other fields or another projection. */
  PreparedRecord as(MarcRecord stored, Projection told) {
    try {
      byte[] bytes = stored == record ? normalised : MarcCodecs.bytes(MarcFormat.MARC_JSON, stored);
      return new PreparedRecord(
          number, key, raw, hash, stored, bytes, told, Json.write(told), items);
    } catch (UnwritableRecordException e) {
      throw new IllegalStateException("fields that were stored can be written again", e);
    }
  }
}
