package ils.cataloguing.imports;

import ils.cataloguing.profile.ItemReader;
import ils.core.bib.Projection;

/**
 * A record of the file, ready to be stored: all that needs no database is done.
 *
 * @param number 1 for the first record of the file
 * @param key by which it is known again
 * @param family {@code MARC21} or {@code DANMARC2}
 * @param raw as received
 * @param hash SHA-256 of raw
 * @param normalised MARC-in-JSON, UTF-8
 * @param json the projection as JSON
 */
@SuppressWarnings("ArrayRecordComponent") // thousands a second; never compared
record PreparedRecord(
    long number,
    RecordKey key,
    String family,
    byte[] raw,
    byte[] hash,
    byte[] normalised,
    Projection projection,
    String json,
    ItemReader.Items items) {}
