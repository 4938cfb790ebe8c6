package ils.selfcheck.session;

import ils.selfcheck.sip2.Frame;
import ils.selfcheck.sip2.Message;
import ils.selfcheck.sip2.MessageBuilder;
import ils.selfcheck.sip2.MessageKind;
import ils.selfcheck.sip2.MessageParser;
import ils.selfcheck.sip2.MessageWriter;
import ils.selfcheck.sip2.Parsed;
import ils.selfcheck.sip2.Trace;
import ils.selfcheck.tcp.Conversation;
import ils.selfcheck.tcp.Reply;
import ils.selfcheck.tcp.Terminator;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One terminal's connection: error detection, repeats, and whether it has signed in. What the
 * messages mean is left to {@link Talk}.
 *
 * <p>A line equal to the one before, sequence number and all, is a retransmission and gets the last
 * answer again without being carried out. A status request is answered afresh all the same: it
 * changes nothing, and terminals that do not count would never see a new status.
 */
final class Sip2Session implements Conversation {

  private static final Logger LOG = System.getLogger(Sip2Session.class.getName());
  private static final byte[] NOTHING = {};

  private final Talk talk;

  private byte @Nullable [] lastLine;
  private byte[] answerToLastLine = NOTHING;
  private byte @Nullable [] lastSent;

  Sip2Session(Sip2Server server, InetAddress client) {
    this.talk = new Talk(server, client);
  }

  @Override
  public Reply answer(byte[] line, Terminator terminator) {
    byte[] answer =
        switch (MessageParser.parse(line, talk.charset())) {
          case Parsed.BadChecksum() -> askAgain(true);
          case Parsed.Ignored(String why) -> passOver(why);
          case Parsed.Read(Frame frame) -> read(line, frame);
        };
    return answer.length == 0 && !talk.isOver()
        ? Reply.silence()
        : new Reply(ended(answer, terminator), talk.isOver());
  }

  private byte[] passOver(String why) {
    LOG.log(Level.DEBUG, "terminal {0}: {1} was passed over", talk.terminalId(), why);
    return NOTHING;
  }

  private byte[] read(byte[] line, Frame frame) {
    MessageKind kind = frame.message().kind();
    if (kind == MessageKind.REQUEST_ACS_RESEND || kind == MessageKind.REQUEST_SC_RESEND) {
      return lastSent == null ? askAgain(frame.checked()) : lastSent;
    }
    if (isRepeat(line, frame)) {
      return sent(answerToLastLine);
    }
    return kind.answer().isPresent() ? carryOut(line, frame) : passOver("an answer");
  }

  private boolean isRepeat(byte[] line, Frame frame) {
    return frame.sequence() != Frame.NO_SEQUENCE
        && frame.message().kind() != MessageKind.SC_STATUS
        && Arrays.equals(line, lastLine);
  }

  private byte[] carryOut(byte[] line, Frame frame) {
    if (LOG.isLoggable(Level.TRACE)) {
      LOG.log(Level.TRACE, "terminal {0} > {1}", talk.terminalId(), Trace.of(frame));
    }
    Charset charset = talk.charset(); // a login is answered in the character set it came in
    Talk.Said said = talk.answer(line, frame.message(), frame.sequence());
    Message message = said.message();
    if (message == null) {
      return NOTHING;
    }
    Frame out = new Frame(message, frame.sequence(), isChecked(frame));
    if (LOG.isLoggable(Level.TRACE)) {
      LOG.log(Level.TRACE, "terminal {0} < {1}", talk.terminalId(), Trace.of(out));
    }
    lastLine = said.isFinal() ? line : null;
    answerToLastLine = MessageWriter.write(out, charset);
    return sent(answerToLastLine);
  }

  private byte[] sent(byte[] answer) {
    lastSent = answer;
    return answer;
  }

  private static boolean isChecked(Frame question) {
    return question.checked() || question.sequence() != Frame.NO_SEQUENCE;
  }

  /** What could not be read is asked for again; a 97 after that gets the same. */
  private byte[] askAgain(boolean checked) {
    Message again = MessageBuilder.of(MessageKind.REQUEST_SC_RESEND).build();
    Frame frame = new Frame(again, Frame.NO_SEQUENCE, checked);
    return sent(MessageWriter.write(frame, StandardCharsets.US_ASCII));
  }

  private static byte[] ended(byte[] answer, Terminator terminator) {
    if (answer.length == 0) {
      return answer;
    }
    String end = terminator.text();
    byte[] line = Arrays.copyOf(answer, answer.length + end.length());
    for (int i = 0; i < end.length(); i++) {
      line[answer.length + i] = (byte) end.charAt(i);
    }
    return line;
  }
}
