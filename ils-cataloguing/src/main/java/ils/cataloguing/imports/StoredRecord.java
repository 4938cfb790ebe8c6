package ils.cataloguing.imports;

/** A record of the file and the record of the catalogue that it is. */
record StoredRecord(PreparedRecord record, long bib) {}
