package ils.cataloguing.imports;

/**
 * What an import has done so far, in records and items.
 *
 * @param records of the file that are done; the sum of created, changed, unchanged, matched,
 *     refused
 * @param matched known by ISBN: items were added and the record in the catalogue was kept
 * @param warned came in with at least one line in the report
 */
public record ImportCounts(
    long records,
    long bytesRead,
    long created,
    long changed,
    long unchanged,
    long matched,
    long refused,
    long warned,
    long itemsCreated,
    long itemsChanged,
    long itemsRefused) {}
