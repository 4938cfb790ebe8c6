package ils.cataloguing.imports;

import ils.cataloguing.sql.Sql;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.db.Utc;
import ils.core.ids.Ids;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

/**
 * Writes down that a file is to be imported. The same file, profile, format and node again, while
 * the first is not over, is the same import: it goes on where it stopped and nothing comes in
 * twice.
 */
@ApplicationScoped
public class OpenImport {

  private static final int LONGEST_NAME = 190;

  @Resource(lookup = "java:app/jdbc/ils")
  DataSource database;

  @Inject Rights rights;
  @Inject Spool spool;
  @Inject Ids ids;
  @Inject Clock clock;

  /** The import's id; the file is kept for it. */
  @Transactional(rollbackOn = Exception.class)
  long open(ImportWish wish, Spool.Received received) throws SQLException, IOException {
    rights.require(wish.actor(), Right.IMPORT_RECORDS, wish.node());
    byte[] key = key(wish, received);
    try (Connection connection = database.getConnection()) {
      List<Long> active =
          Sql.list(
              connection,
              "select id from import_run where active_key = ?",
              row -> row.getLong(1),
              List.of(key));
      long run = active.isEmpty() ? insert(connection, wish, received, key) : active.getFirst();
      spool.keep(received, run);
      return run;
    }
  }

  private long insert(Connection connection, ImportWish wish, Spool.Received received, byte[] key)
      throws SQLException {
    long id = ids.next();
    String name = wish.fileName();
    Sql.update(
        connection,
        """
        insert into import_run (id, run_key, profile, format, node_id, file_name, file_bytes,
          dry_run, actor_kind, actor_id, state, created_at) values (?,?,?,?,?,?,?,?,?,?,'WAITING',?)""",
        id,
        key,
        wish.profile().id(),
        wish.format().id(),
        wish.node(),
        name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name,
        received.bytes(),
        wish.dryRun(),
        wish.actor().kind().name(),
        wish.actor().id(),
        Utc.of(clock.instant()));
    return id;
  }

  private static byte[] key(ImportWish wish, Spool.Received received) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(received.sha256());
      digest.update(wish.profile().id().getBytes(StandardCharsets.UTF_8));
      digest.update(wish.format().id().getBytes(StandardCharsets.UTF_8));
      digest.update(ByteBuffer.allocate(Long.BYTES).putLong(wish.node()).array());
      digest.update((byte) (wish.dryRun() ? 1 : 0));
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is missing from this Java", e);
    }
  }
}
