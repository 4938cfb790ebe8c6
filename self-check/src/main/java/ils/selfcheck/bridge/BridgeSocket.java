package ils.selfcheck.bridge;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.protocols.Protocol;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/**
 * The page's socket, on 127.0.0.1 only. A page shows its token as a second subprotocol, the one
 * thing that a browser lets a page say before the socket is open.
 */
final class BridgeSocket extends WebSocketServer {

  static final String SUBPROTOCOL = "ils-bridge.1";
  static final String TOKEN_PREFIX = "token.";

  private static final Logger LOG = System.getLogger(BridgeSocket.class.getName());
  private static final int LONGEST_MESSAGE = 65_536;
  private static final int MOST_PAGES = 8;
  private static final int LOST_AFTER_SECONDS = 30;
  private static final long REMIND_MILLIS = 50;

  private final Pairing pairing;
  private final Commands commands;
  private final Consumer<Consumer<Message>> hello;
  private final CompletableFuture<Void> listening = new CompletableFuture<>();
  private final ScheduledExecutorService reminder =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("page-reminder").factory());

  /**
   * @param hello asked for the first message to a page
   */
  BridgeSocket(int port, Pairing pairing, Commands commands, Consumer<Consumer<Message>> hello) {
    super(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
        1,
        List.of(new Draft_6455(List.of(), List.of(new Protocol(SUBPROTOCOL)), LONGEST_MESSAGE)));
    this.pairing = pairing;
    this.commands = commands;
    this.hello = hello;
    setReuseAddr(true);
    setTcpNoDelay(true);
    setDaemon(true);
    setConnectionLostTimeout(LOST_AFTER_SECONDS);
  }

  /** Starts, and waits until the port is ours. */
  void listen() throws IOException {
    start();
    try {
      listening.get(10, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("cannot listen on port " + getPort(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void onStart() {
    listening.complete(null);
    reminder.scheduleWithFixedDelay(
        this::remind, REMIND_MILLIS, REMIND_MILLIS, TimeUnit.MILLISECONDS);
  }

  /**
   * Java-WebSocket 1.6.0 forgets a message that is sent in the moment in which its own thread has
   * found the queue of the page empty and goes to sleep; it would lie there until the next one.
   */
  private void remind() {
    for (WebSocket page : getConnections()) {
      if (page.hasBufferedData()) {
        onWriteDemand(page);
      }
    }
  }

  @Override
  public void stop(int timeout, String message) throws InterruptedException {
    reminder.shutdownNow();
    super.stop(timeout, message);
  }

  @Override
  public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
      WebSocket page, Draft draft, ClientHandshake request) throws InvalidDataException {
    String why =
        pairing.objection(
            header(request, "Origin"), header(request, "Host"), token(request).orElse(null));
    if (why.isEmpty() && getConnections().size() >= MOST_PAGES) {
      why = "too many pages are connected";
    }
    if (!why.isEmpty()) {
      LOG.log(Level.WARNING, "a connection was refused: {0}", why);
      throw new InvalidDataException(CloseFrame.POLICY_VALIDATION, why);
    }
    return super.onWebsocketHandshakeReceivedAsServer(page, draft, request);
  }

  private static @Nullable String header(ClientHandshake request, String name) {
    return request.hasFieldValue(name) ? request.getFieldValue(name) : null;
  }

  private static Optional<String> token(ClientHandshake request) {
    return Arrays.stream(request.getFieldValue("Sec-WebSocket-Protocol").split(","))
        .map(String::strip)
        .filter(each -> each.startsWith(TOKEN_PREFIX))
        .map(each -> each.substring(TOKEN_PREFIX.length()))
        .findFirst();
  }

  @Override
  public void onOpen(WebSocket page, ClientHandshake request) {
    hello.accept(message -> send(page, message));
  }

  @Override
  public void onMessage(WebSocket page, String text) {
    commands.take(text, answer -> send(page, answer));
  }

  /** Tells every page. */
  void tell(Message message) {
    broadcast(Json.text(message));
  }

  private static void send(WebSocket page, Message message) {
    if (page.isOpen()) {
      page.send(Json.text(message));
    }
  }

  @Override
  public void onClose(WebSocket page, int code, String reason, boolean remote) {
    // nothing is kept for a page
  }

  @Override
  public void onError(@Nullable WebSocket page, Exception e) {
    if (page == null) {
      listening.completeExceptionally(e);
    }
    LOG.log(Level.WARNING, "trouble on the page''s socket: {0}", e.getMessage());
  }
}
