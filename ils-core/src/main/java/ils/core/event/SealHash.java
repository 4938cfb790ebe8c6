package ils.core.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;

/** SHA-256 over a previous hash and the cells of rows, each cell with its length before it. */
final class SealHash {

  private final MessageDigest digest;
  private long events;

  SealHash(byte[] before) {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is missing from this Java", e);
    }
    digest.update(before);
  }

  /** Takes in the current row, every column of it. */
  void add(ResultSet row) throws SQLException {
    events++;
    int columns = row.getMetaData().getColumnCount();
    for (int column = 1; column <= columns; column++) {
      var cell = row.getString(column);
      var bytes = cell == null ? new byte[0] : cell.getBytes(StandardCharsets.UTF_8);
      digest.update(((cell == null ? -1 : bytes.length) + ":").getBytes(StandardCharsets.US_ASCII));
      digest.update(bytes);
    }
  }

  long events() {
    return events;
  }

  byte[] hash() {
    return digest.digest();
  }
}
