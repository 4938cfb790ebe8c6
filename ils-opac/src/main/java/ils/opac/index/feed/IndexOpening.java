package ils.opac.index.feed;

import ils.core.event.FeedFollower;
import ils.opac.index.CatalogueIndex;
import ils.opac.index.IndexHome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens this node's index as an earlier run left it, or builds a new one from the database. */
@ApplicationScoped
class IndexOpening {

  private static final System.Logger LOG = System.getLogger("ils.index");
  private static final double BUFFER_MB = 32;
  private static final double BUILD_BUFFER_MB = 128;

  @Inject
  @ConfigProperty(name = "ils.index.dir")
  String folder;

  @Inject IndexBuild build;
  @Inject ItemRows items;
  @Inject Clock clock;

  /** The index of an earlier run, if it is whole and of the shape that this version makes. */
  Optional<CatalogueIndex> open() throws IOException, SQLException {
    Optional<Path> current = home().current();
    if (current.isEmpty()) {
      return Optional.empty();
    }
    try {
      var index = new CatalogueIndex(current.get(), BUFFER_MB);
      if (index.position().isPresent()) {
        return Optional.of(withAvailability(index));
      }
      index.close();
      LOG.log(Level.INFO, "the search index has another shape and is rebuilt");
    } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException e) {
      LOG.log(Level.WARNING, "the search index cannot be read and is rebuilt", e);
    }
    return Optional.empty();
  }

  /** Closes the index where this fails, for its lock would keep every later try out. */
  private CatalogueIndex withAvailability(CatalogueIndex index) throws IOException, SQLException {
    try {
      items.allIn(index::alsoAvailable);
      return index;
    } catch (SQLException | RuntimeException e) {
      index.close();
      throw e;
    }
  }

  /**
   * Builds a new index beside the one in use, and takes its folder into use when it is whole.
   *
   * @param goOn asked now and then; false ends the build, and nothing has changed then
   */
  CatalogueIndex build(BooleanSupplier goOn)
      throws IOException, SQLException, InterruptedException {
    Instant from = clock.instant();
    long started = System.nanoTime();
    IndexHome home = home();
    Path target = home.begin();
    var index = new CatalogueIndex(target, BUILD_BUFFER_MB);
    try {
      int records = build.fill(index, goOn);
      index.commit(from.minus(FeedFollower.LATE).toString());
      if (goOn.getAsBoolean()) {
        home.use(target);
      }
      Duration taken = Duration.ofNanos(System.nanoTime() - started);
      LOG.log(Level.INFO, "search index built: {0} records in {1}", records, taken);
      return index;
    } catch (IOException | SQLException | InterruptedException | RuntimeException e) {
      index.close();
      throw e;
    }
  }

  private IndexHome home() throws IOException {
    return new IndexHome(Path.of(folder));
  }
}
