package ils.cataloguing.intake;

/** A record of the file and the record of the catalogue that it is. */
public record StoredRecord(PreparedRecord record, long bib) {}
