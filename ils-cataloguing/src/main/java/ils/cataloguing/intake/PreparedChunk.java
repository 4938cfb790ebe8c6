package ils.cataloguing.intake;

import java.util.List;

/**
 * So many records of a file in a row, to be committed together.
 *
 * @param records those that can be stored
 * @param deletions those that are to be closed
 * @param lines what is to be told of these and of those that cannot
 * @param read how many records of the file it covers, the unreadable included
 * @param refused how many of them cannot be stored
 * @param warned how many came in with a warning
 * @param bytesRead bytes of the file from its beginning to the end of the chunk
 */
public record PreparedChunk(
    List<PreparedRecord> records,
    List<Deletion> deletions,
    List<ImportLine> lines,
    int read,
    int refused,
    int warned,
    long bytesRead) {

  public boolean isEmpty() {
    return read == 0;
  }
}
