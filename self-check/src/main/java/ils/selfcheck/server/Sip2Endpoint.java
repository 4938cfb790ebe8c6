package ils.selfcheck.server;

import ils.selfcheck.session.Sip2Server;
import ils.selfcheck.tcp.Limits;
import ils.selfcheck.tcp.Listener;
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
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Opens the SIP2 port when the application starts and closes it when it stops. A port that cannot
 * be had fails nothing: {@link Sip2Health} says so and the listener tries again.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Sip2Endpoint {

  private static final Duration RETRY = Duration.ofSeconds(5);
  private static final int IDLE_WORKER_SECONDS = 60;

  @Resource ManagedThreadFactory threads;

  @Inject ServerLibrary library;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "ils.sip2.port", defaultValue = "0")
  int port;

  @Inject
  @ConfigProperty(name = "ils.sip2.address", defaultValue = "127.0.0.1")
  String address;

  @Inject
  @ConfigProperty(name = "ils.sip2.idle.minutes", defaultValue = "20")
  int idleMinutes;

  @Inject
  @ConfigProperty(name = "ils.sip2.line.seconds", defaultValue = "30")
  int lineSeconds;

  @Inject
  @ConfigProperty(name = "ils.sip2.connections", defaultValue = "8000")
  int connections;

  @Inject
  @ConfigProperty(name = "ils.sip2.connections.per.address", defaultValue = "8000")
  int connectionsPerAddress;

  @Inject
  @ConfigProperty(name = "ils.sip2.workers", defaultValue = "24")
  int workerCount;

  @Inject
  @ConfigProperty(name = "ils.stop.drain.seconds", defaultValue = "20")
  int drainSeconds;

  private @Nullable Listener listener;
  private @Nullable ExecutorService workers;

  @PostConstruct
  void open() {
    if (port == 0) {
      return;
    }
    workers = workers();
    listener = listener(workers);
    threads.newThread(listener).start();
  }

  /** The container's threads, in a pool of ours: its own executors cannot be sized by a setting. */
  private ExecutorService workers() {
    var pool =
        new ThreadPoolExecutor(
            workerCount,
            workerCount,
            IDLE_WORKER_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            threads);
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  private Listener listener(ExecutorService pool) {
    var server = new Sip2Server(library, clock);
    try {
      return new Listener(new InetSocketAddress(address, port), limits(), server, pool, RETRY);
    } catch (IOException e) {
      throw new UncheckedIOException("no selector for SIP2", e);
    }
  }

  private Limits limits() {
    return new Limits(
        Limits.usual().lineBytes(),
        Duration.ofMinutes(idleMinutes),
        Duration.ofSeconds(lineSeconds),
        connections,
        connectionsPerAddress);
  }

  /** How it is with the port; closed when SIP2 is off. */
  public Listener.State state() {
    return listener == null ? new Listener.State.Closed() : listener.state();
  }

  /** Whether SIP2 is to be offered at all. */
  public boolean isWanted() {
    return port != 0;
  }

  /** How many terminals are connected. */
  public int connections() {
    return listener == null ? 0 : listener.connections();
  }

  @PreDestroy
  void close() {
    if (listener != null) {
      try {
        listener.stop(Duration.ofSeconds(drainSeconds));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    if (workers != null) {
      workers.shutdown();
    }
  }
}
