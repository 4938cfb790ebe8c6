package ils.selfcheck.dialogue;

import ils.selfcheck.tcp.Conversation;
import ils.selfcheck.tcp.Reply;
import ils.selfcheck.tcp.Terminator;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Optional;
import java.util.Queue;

/** A session without a socket. */
public final class SessionLine implements Line {

  private final Conversation session;
  private final Queue<byte[]> answers = new ArrayDeque<>();
  private boolean closed;

  public SessionLine(Conversation session) {
    this.session = session;
  }

  @Override
  public void send(byte[] bytes) {
    var line = new ByteArrayOutputStream();
    for (byte b : bytes) {
      if (b != '\r' && b != '\n') {
        line.write(b);
      } else if (line.size() > 0 && !closed) {
        answered(session.answer(line.toByteArray(), Terminator.CR));
        line.reset();
      }
    }
  }

  private void answered(Reply reply) {
    if (reply.bytes().length > 0) {
      answers.add(Arrays.copyOf(reply.bytes(), reply.bytes().length - 1));
    }
    closed = reply.close();
  }

  @Override
  public Optional<byte[]> receive() {
    return Optional.ofNullable(answers.poll());
  }

  @Override
  public boolean isSilent() {
    return answers.isEmpty();
  }

  @Override
  public boolean isClosed() {
    return closed && answers.isEmpty();
  }

  @Override
  public void close() {
    closed = true;
  }
}
