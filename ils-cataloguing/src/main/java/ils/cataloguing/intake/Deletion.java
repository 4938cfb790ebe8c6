package ils.cataloguing.intake;

/**
 * A record that its supplier has taken out: leader/05 or 004*r is {@code d}.
 *
 * @param number of the record in the file, from 1
 */
public record Deletion(long number, RecordKey key) {}
