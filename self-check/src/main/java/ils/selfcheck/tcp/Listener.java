package ils.selfcheck.tcp;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Waits for lines on one port and hands each to an executor, one at a time for each client.
 *
 * <p>Life: made, run once by a thread of its own, until {@link #stop}. A port that cannot be had is
 * no error: the listener says so in {@link #state} and tries again every few seconds.
 */
public final class Listener implements Runnable {

  /** Whether the port is ours. */
  public sealed interface State {

    /** Not running yet, or stopped. */
    record Closed() implements State {}

    record Open(InetSocketAddress address) implements State {}

    /** The port is taken or the address is not this machine's. */
    record Failed(String why) implements State {}
  }

  private static final Logger LOG = System.getLogger(Listener.class.getName());
  private static final long SWEEP_MILLIS = 1_000;
  private static final int SCRATCH_BYTES = 65_536;
  private static final int BACKLOG = 1_024;

  private final InetSocketAddress wanted;
  private final Duration retry;
  private final Executor workers;
  private final Clients clients;
  private final Selector selector;
  private final Queue<Connection> answered = new ConcurrentLinkedQueue<>();
  private final ByteBuffer scratch = ByteBuffer.allocateDirect(SCRATCH_BYTES);
  private final CountDownLatch ended = new CountDownLatch(1);

  private volatile State state = new State.Closed();
  private volatile boolean stopping;
  private volatile long patientUntil;
  private volatile int connections;
  private long lastSweep = System.nanoTime();

  /**
   * @param wanted where to listen; port 0 takes any free port
   * @param workers runs the answers, and so decides how many are worked on at once
   * @param retry pause before a port that was refused is tried again
   * @throws IOException if the operating system has no selector left
   */
  public Listener(
      InetSocketAddress wanted, Limits limits, Host host, Executor workers, Duration retry)
      throws IOException {
    this.wanted = wanted;
    this.retry = retry;
    this.workers = workers;
    this.clients = new Clients(limits, host);
    this.selector = Selector.open();
  }

  public State state() {
    return state;
  }

  /** How many clients are connected. */
  public int connections() {
    return connections;
  }

  @Override
  public void run() {
    try (selector) {
      while (!stopping) {
        serve();
      }
    } catch (IOException e) {
      LOG.log(Level.ERROR, "the selector failed, the listener ends", e);
    } finally {
      state = new State.Closed();
      ended.countDown();
    }
  }

  /**
   * Takes no more lines, lets those being worked on be answered, and hangs up on everybody.
   *
   * @param grace longest wait for the answers
   */
  public void stop(Duration grace) throws InterruptedException {
    patientUntil = System.nanoTime() + grace.toNanos();
    stopping = true;
    selector.wakeup();
    if (!(state instanceof State.Closed)
        && !ended.await(grace.toMillis() + SWEEP_MILLIS, TimeUnit.MILLISECONDS)) {
      LOG.log(Level.WARNING, "not every answer was sent before the listener stopped");
    }
  }

  private void serve() throws IOException {
    try (ServerSocketChannel server = ServerSocketChannel.open()) {
      server.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      server.bind(wanted, BACKLOG);
      server.configureBlocking(false);
      SelectionKey key = server.register(selector, SelectionKey.OP_ACCEPT);
      state = new State.Open((InetSocketAddress) server.getLocalAddress());
      while (!stopping) {
        turn(key);
      }
    } catch (IOException e) {
      refused(e);
    }
    leave();
  }

  private void refused(IOException why) throws IOException {
    String reason = String.valueOf(why.getMessage());
    if (!state.equals(new State.Failed(reason))) {
      LOG.log(Level.WARNING, "cannot listen on {0}: {1}", wanted, reason);
    }
    state = new State.Failed(reason);
    if (!stopping) {
      selector.select(retry.toMillis());
    }
  }

  /** Waits for whatever comes first and deals with it. */
  private void turn(SelectionKey server) throws IOException {
    selector.select(this::handle, SWEEP_MILLIS);
    for (Connection each = answered.poll(); each != null; each = answered.poll()) {
      resume(each);
    }
    long now = System.nanoTime();
    if (now - lastSweep > TimeUnit.MILLISECONDS.toNanos(SWEEP_MILLIS)) {
      lastSweep = now;
      clients.closeOverdue(now);
      server.interestOps(SelectionKey.OP_ACCEPT);
    }
    connections = clients.count();
  }

  private void handle(SelectionKey key) {
    if (!key.isValid()) {
      return;
    }
    if (key.channel() instanceof ServerSocketChannel server) {
      accept(key, server);
    } else {
      talk(key, (Connection) key.attachment());
    }
  }

  private void accept(SelectionKey key, ServerSocketChannel server) {
    try {
      for (SocketChannel next = server.accept(); next != null; next = server.accept()) {
        clients.admit(next, selector, System.nanoTime());
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "could not accept a connection, will try again", e);
      key.interestOps(0); // until the next sweep, so that a lack of file handles does not spin
    }
  }

  private void talk(SelectionKey key, Connection connection) {
    long now = System.nanoTime();
    try {
      if (key.isWritable()) {
        connection.sendUnsent(now);
      } else if (!connection.read(scratch, now)) {
        connection.giveUp();
      }
    } catch (IOException e) {
      connection.giveUp(); // the client is gone, which is no fault of ours
    }
    proceed(connection, now);
  }

  /** A worker has given the client back. */
  private void resume(Connection connection) {
    proceed(connection, System.nanoTime());
  }

  private void proceed(Connection connection, long now) {
    byte[] line = connection.next();
    if (line != null) {
      hand(connection, line);
    } else if (connection.isFinished() || connection.isOverLimit()) {
      clients.close(connection);
    } else {
      connection.listen(now);
    }
  }

  private void hand(Connection connection, byte[] line) {
    connection.lend();
    try {
      workers.execute(() -> work(connection, line));
    } catch (RejectedExecutionException e) {
      LOG.log(Level.WARNING, "no worker took a line: the connection is closed", e);
      clients.close(connection);
    }
  }

  private void work(Connection connection, byte[] line) {
    try {
      connection.answer(line);
    } catch (IOException e) {
      connection.giveUp(); // the client went away while it was answered
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "a line was not answered: the connection is closed", e);
      connection.giveUp();
    } finally {
      connection.giveBack();
      answered.add(connection);
      selector.wakeup();
    }
  }

  /** Hangs up on everybody, on those being answered as soon as they have been. */
  private void leave() throws IOException {
    clients.closeWaiting();
    while (stopping && clients.count() > 0 && patientUntil - System.nanoTime() > 0) {
      selector.select(SWEEP_MILLIS / 10);
      for (Connection each = answered.poll(); each != null; each = answered.poll()) {
        clients.close(each);
      }
    }
    clients.closeAll();
    connections = 0;
  }
}
