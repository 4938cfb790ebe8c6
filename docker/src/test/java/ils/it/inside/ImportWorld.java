package ils.it.inside;

import ils.cataloguing.imports.ImportRun;
import ils.cataloguing.imports.ImportRuns;
import ils.cataloguing.imports.StartImport;
import ils.cataloguing.intake.ImportLine;
import ils.cataloguing.undo.UndoImport;
import ils.core.event.Actor;
import ils.core.ids.Ids;
import ils.core.org.NodeType;
import ils.core.org.Organisation;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Imports carried out to their end, and what the database says then. */
@ApplicationScoped
public class ImportWorld {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long LOOK_EVERY_NANOS = 20_000_000;

  @Resource(lookup = "java:app/jdbc/ils")
  DataSource database;

  @Inject StartImport startImport;
  @Inject UndoImport undoImport;
  @Inject ImportRuns runs;
  @Inject Organisation organisation;
  @Inject CoreWorld nodes;
  @Inject Ids ids;

  /** A control number that nobody has. */
  public String number() {
    return Long.toString(ids.next());
  }

  /** A municipality and the branch in it, by their codes. */
  public record Place(String municipality, String branch) {}

  public Place place() {
    long municipality = nodes.node(null, NodeType.MUNICIPALITY);
    long branch = nodes.node(municipality, NodeType.BRANCH);
    var tree = organisation.tree();
    return new Place(tree.get(municipality).code(), tree.get(branch).code());
  }

  public ImportRun imported(Place at, String lines) throws IOException {
    return imported(at, "demo-danmarc2", lines, false);
  }

  public ImportRun imported(Place at, String profile, String lines, boolean dryRun)
      throws IOException {
    String node = at.municipality();
    var request = new StartImport.Request(profile, "danmarc2-line", node, "test", dryRun);
    byte[] file = lines.getBytes(StandardCharsets.UTF_8);
    long id = startImport.start(request, Actor.OPERATOR, new ByteArrayInputStream(file));
    return awaited(id);
  }

  public ImportRun undone(ImportRun run) {
    undoImport.start(run.id(), Actor.OPERATOR);
    return awaited(run.id());
  }

  public List<ImportLine> lines(ImportRun run) {
    return runs.lines(run.id(), 100);
  }

  private ImportRun awaited(long id) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    ImportRun run = runs.find(id).orElseThrow();
    while (!run.state().isOver() && System.nanoTime() < end) {
      LockSupport.parkNanos(LOOK_EVERY_NANOS);
      run = runs.find(id).orElseThrow();
    }
    return run;
  }

  /** The first column of the query's rows. */
  public List<String> texts(String sql, @Nullable Object... values) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          texts.add(rows.getString(1));
        }
      }
    }
    return texts;
  }
}
