package ils.cataloguing.marc.codec;

/**
 * Where a field's bytes stand in an ISO 2709 record, without the field terminator.
 *
 * @param to the index after the last byte
 */
record Slice(String tag, int from, int to) {}
