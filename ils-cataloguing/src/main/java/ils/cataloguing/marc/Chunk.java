package ils.cataloguing.marc;

/**
 * The bytes of one record as they stood in the file.
 *
 * @param number 1 for the first record of the file
 * @param offset bytes before it in the file
 * @param bytes as received; not to be changed. Cut off at the size limit when {@code tooLong}
 * @param tooLong whether the record is longer than a reader takes
 */
@SuppressWarnings("ArrayRecordComponent") // one is made for every record of a large file
public record Chunk(long number, long offset, byte[] bytes, boolean tooLong) {}
