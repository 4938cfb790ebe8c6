package ils.selfcheck.tcp;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/**
 * One client. Belongs to the waiting thread, except from {@link #lend} to {@link #giveBack}, when
 * it belongs to one worker. While it is lent nothing is read from it, so a client that does not
 * wait for its answers fills its own buffers and not ours.
 */
final class Connection {

  private final SocketChannel channel;
  private final SelectionKey key;
  private final InetAddress address;
  private final Conversation conversation;
  private final LineBuffer lines;

  private volatile boolean lent;
  private long lastHeard;
  private @Nullable ByteBuffer unsent;
  private boolean finished;

  Connection(SelectionKey key, InetAddress address, Conversation conversation, LineBuffer lines) {
    this.channel = (SocketChannel) key.channel();
    this.key = key;
    this.address = address;
    this.conversation = conversation;
    this.lines = lines;
  }

  InetAddress address() {
    return address;
  }

  /** What the client sent goes into its lines; false when it has hung up. */
  boolean read(ByteBuffer scratch, long now) throws IOException {
    lastHeard = now;
    scratch.clear();
    int count = channel.read(scratch);
    if (count > 0) {
      lines.add(scratch.flip());
    }
    return count >= 0;
  }

  /** The next line that can be answered, or null: none is whole, or the last answer is unsent. */
  byte @Nullable [] next() {
    return finished || unsent != null ? null : lines.next();
  }

  /** Hands the client to a worker: no more is read until it comes back. */
  void lend() {
    lent = true;
    key.interestOps(0);
  }

  /** Answers a line and all that have come behind it. Called by the worker. */
  void answer(byte[] line) throws IOException {
    for (byte @Nullable [] next = line; next != null; next = next()) {
      Reply reply = conversation.answer(next, lines.terminator());
      finished = reply.close();
      ByteBuffer bytes = ByteBuffer.wrap(reply.bytes());
      channel.write(bytes);
      if (bytes.hasRemaining()) {
        unsent = bytes;
      }
    }
  }

  /** Hands the client back. Called by the worker, which must not touch it afterwards. */
  void giveBack() {
    lent = false;
  }

  /** Sends on what a slow client has not taken yet. */
  void sendUnsent(long now) throws IOException {
    ByteBuffer bytes = unsent;
    if (bytes != null) {
      lastHeard = now;
      channel.write(bytes);
      unsent = bytes.hasRemaining() ? bytes : null;
    }
  }

  /** Waits for what comes next: more to read, or room to write. */
  void listen(long now) {
    lastHeard = now;
    key.interestOps(unsent == null ? SelectionKey.OP_READ : SelectionKey.OP_WRITE);
  }

  boolean isLent() {
    return lent;
  }

  /** Whether nothing more is to be read or sent. */
  boolean isFinished() {
    return finished && unsent == null;
  }

  /** Marks the client for hanging up, whatever is unsent. */
  void giveUp() {
    finished = true;
    unsent = null;
  }

  boolean isOverLimit() {
    return unsent == null && lines.isOverLimit();
  }

  /** Whether the client has been silent, or has left something half done, for too long. */
  boolean isOverdue(long now, Limits limits) {
    boolean halfDone = lines.isHalfFull() || unsent != null;
    return now - lastHeard > (halfDone ? limits.halfLine() : limits.idle()).toNanos();
  }

  void close() throws IOException {
    key.cancel();
    channel.close();
  }
}
