package ils.opac.index.feed;

import ils.core.event.EventFeed;
import ils.core.event.FeedFollower;
import ils.opac.index.CatalogueIndex;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Owns this node's index: opens or builds it at start, follows the event log for as long as the
 * server runs, and rebuilds it beside the running one when asked.
 *
 * <p>One thread does all the writing. When it fails, on a full disk or a database that is away, it
 * closes the index, waits, and begins again at the last commit.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class IndexKeeper {

  private static final System.Logger LOG = System.getLogger("ils.index");
  private static final Duration LOOK_EVERY = Duration.ofMillis(150);
  private static final Duration TRY_AGAIN = Duration.ofSeconds(3);
  private static final Duration COMMIT_EVERY = Duration.ofSeconds(15);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(20);
  private static final Duration REFRESH_MANY_EVERY = Duration.ofSeconds(1);

  /** So many changed records are a person's work, more an import's. */
  private static final int FEW = 50;

  @Resource ManagedThreadFactory threads;

  @Inject LiveIndex live;
  @Inject IndexOpening opening;
  @Inject IndexChanges changes;
  @Inject EventFeed feed;
  @Inject Clock clock;

  private volatile boolean stopping;
  private volatile boolean rebuildAsked;
  private @Nullable Thread keeper;
  private int unseen;
  private Instant refreshed = Instant.EPOCH;
  private @Nullable FutureTask<CatalogueIndex> rebuilding;

  @PostConstruct
  void start() {
    Thread thread = threads.newThread(this::keep);
    thread.setName("index");
    keeper = thread;
    thread.start();
  }

  /** Waits for the last commit: a server that stops in order need not read the log again. */
  @PreDestroy
  void stop() {
    stopping = true;
    wake();
    Thread thread = keeper;
    try {
      if (thread != null && !thread.join(STOP_WITHIN)) {
        LOG.log(Level.WARNING, "the index was still busy; its last changes are read again later");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Builds a new index beside the one in use and then changes over to it. */
  public void rebuild() {
    rebuildAsked = true;
    wake();
  }

  /** Looks at the event log now; for those who have just committed and want to see it soon. */
  public synchronized void wake() {
    notifyAll();
  }

  private synchronized void pause(Duration atMost) throws InterruptedException {
    if (!stopping) {
      wait(atMost.toMillis());
    }
  }

  private void keep() {
    try {
      while (!stopping) {
        keepUntilFailure();
        pause(stopping ? Duration.ofMillis(1) : TRY_AGAIN);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the server is going down
    }
  }

  private void keepUntilFailure() throws InterruptedException {
    live.enter(LiveIndex.State.OPENING);
    try {
      CatalogueIndex index = open();
      try {
        while (!stopping) {
          index = follow(index);
        }
      } finally {
        live.serve(null);
        index.close();
      }
    } catch (IOException | SQLException | RuntimeException e) {
      live.enter(LiveIndex.State.FAILED);
      LOG.log(Level.ERROR, "the search index stopped; it is opened again soon", e);
    }
  }

  private CatalogueIndex open() throws IOException, SQLException, InterruptedException {
    Optional<CatalogueIndex> known = opening.open();
    if (known.isPresent()) {
      return known.get();
    }
    live.enter(LiveIndex.State.BUILDING);
    return opening.build(() -> !stopping);
  }

  /**
   * Keeps an index in step until the server stops or a rebuilt one is there.
   *
   * @return the index to follow next, which is the same one when the server stops
   */
  private CatalogueIndex follow(CatalogueIndex index)
      throws IOException, SQLException, InterruptedException {
    String position = index.position().orElse(clock.instant().toString());
    var follower = new FeedFollower(feed, List.of(), Instant.parse(position));
    boolean dirty = catchUp(follower, index);
    Instant committed = clock.instant();
    index.refresh();
    live.serve(index);
    live.enter(LiveIndex.State.FOLLOWING);
    while (!stopping) {
      pause(LOOK_EVERY);
      dirty |= catchUp(follower, index);
      refresh(index);
      if (dirty && committed.plus(COMMIT_EVERY).isBefore(clock.instant())) {
        index.commit(follower.safePosition().toString());
        committed = clock.instant();
        dirty = false;
      }
      Optional<CatalogueIndex> rebuilt = rebuilt();
      if (rebuilt.isPresent()) {
        return changeOver(index, rebuilt.get());
      }
    }
    index.commit(follower.safePosition().toString());
    return index;
  }

  private boolean catchUp(FeedFollower follower, CatalogueIndex index)
      throws IOException, SQLException {
    List<EventFeed.Entry> events = follower.poll(clock.instant());
    if (events.isEmpty()) {
      return false;
    }
    unseen += changes.apply(events, index);
    return true;
  }

  /**
   * Makes changes findable: a few at once, many (an import) each second, for every refresh writes a
   * segment that must be merged later.
   */
  private void refresh(CatalogueIndex index) throws IOException {
    Instant now = clock.instant();
    boolean due =
        unseen <= FEW || Duration.between(refreshed, now).abs().compareTo(REFRESH_MANY_EVERY) >= 0;
    if (unseen > 0 && due) {
      index.refresh();
      unseen = 0;
      refreshed = now;
    }
  }

  /** Starts a rebuild if one is asked for, and gives its index when it is done. */
  private Optional<CatalogueIndex> rebuilt() throws IOException, InterruptedException {
    FutureTask<CatalogueIndex> running = rebuilding;
    if (running == null) {
      if (rebuildAsked) {
        rebuildAsked = false;
        var task = new FutureTask<>(() -> opening.build(() -> !stopping));
        rebuilding = task;
        threads.newThread(task).start();
      }
      return Optional.empty();
    }
    if (!running.isDone()) {
      return Optional.empty();
    }
    rebuilding = null;
    try {
      return Optional.of(running.get());
    } catch (ExecutionException e) {
      throw new IOException("the search index could not be rebuilt", e.getCause());
    }
  }

  /** Serves the rebuilt index once it has what was changed meanwhile; closes the old one. */
  private CatalogueIndex changeOver(CatalogueIndex old, CatalogueIndex rebuilt)
      throws IOException, SQLException {
    try {
      String position = rebuilt.position().orElseThrow();
      catchUp(new FeedFollower(feed, List.of(), Instant.parse(position)), rebuilt);
      rebuilt.refresh();
    } catch (IOException | SQLException | RuntimeException e) {
      rebuilt.close();
      throw e;
    }
    live.serve(rebuilt);
    old.close();
    return rebuilt;
  }
}
