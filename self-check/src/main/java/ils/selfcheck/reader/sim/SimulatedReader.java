package ils.selfcheck.reader.sim;

import ils.selfcheck.reader.TagUid;
import ils.selfcheck.reader.feig.Frame;
import ils.selfcheck.reader.feig.Request;
import ils.selfcheck.reader.feig.Status;
import ils.selfcheck.tag.Bytes;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What the reader's electronics would do: a command in, an answer out, after the time it takes. */
final class SimulatedReader {

  private static final int ISO_15693 = 0x03;
  private static final int IC_REFERENCE = 0x01;
  private static final int MEMORY_SIZE = 0x04;

  private final SimulatedField field;
  private final Mishaps mishaps;
  private final Timings timings;
  private final int tagsInAnAnswer;
  private int sent;

  SimulatedReader(SimulatedField field, Mishaps mishaps, Timings timings, int tagsInAnAnswer) {
    this.field = field;
    this.mishaps = mishaps;
    this.timings = timings;
    this.tagsInAnAnswer = tagsInAnAnswer;
  }

  /** The answer: address, command, status and data. */
  synchronized Frame answer(Frame question) throws InterruptedException {
    Bytes body = question.body();
    busy(timings.command());
    int command = body.at(1);
    Bytes data = body.slice(2, body.length());
    Bytes answer =
        switch (command) {
          case Request.PING, Request.RF_RESET -> bytes(Status.OK);
          case Request.VERSION -> bytes(Status.OK, 0x02, 0x08, 0x00, 0x36, 0x36, 0x00, 0x08);
          case Request.RF_ON_OFF -> power(data.at(0) != 0);
          case Request.HOST -> host(data);
          case Request.CUSTOM -> custom(data);
          default -> bytes(Status.UNKNOWN_COMMAND);
        };
    return new Frame(bytes(0, command).then(answer));
  }

  private Bytes power(boolean on) {
    field.power(on);
    return bytes(Status.OK);
  }

  private Bytes host(Bytes data) throws InterruptedException {
    if (mishaps.disturbs()) {
      return bytes(Status.RF);
    }
    if (data.at(0) == Request.INVENTORY) {
      return inventory(data.at(1) == 1);
    }
    if (data.length() < 2 + TagUid.LENGTH) {
      return bytes(Status.LENGTH);
    }
    var tag = field.find(new TagUid(data.slice(2, 2 + TagUid.LENGTH)));
    return tag.isEmpty()
        ? bytes(Status.NO_TAG)
        : onTag(data.at(0), tag.get(), data.slice(2 + TagUid.LENGTH, data.length()));
  }

  /** In the order of the tags' numbers, as many as the answer holds; the rest when asked for. */
  private Bytes inventory(boolean more) throws InterruptedException {
    List<SimulatedTag> tags = field.tags();
    if (!more) {
      sent = 0;
      busy(timings.inventory() + tags.size() * timings.tag());
    }
    if (sent >= tags.size()) {
      return bytes(Status.NO_TAG);
    }
    int end = Math.min(tags.size(), sent + tagsInAnAnswer);
    int status = end < tags.size() ? Status.MORE_DATA : Status.OK;
    Bytes all = bytes(status, end - sent);
    for (SimulatedTag tag : tags.subList(sent, end)) {
      all = all.then(bytes(ISO_15693, tag.dsfid())).then(tag.uid().bytes());
    }
    sent = end;
    return all;
  }

  private Bytes onTag(int command, SimulatedTag tag, Bytes data) throws InterruptedException {
    return switch (command) {
      case Request.READ -> read(tag, data.at(0), data.at(1));
      case Request.WRITE -> write(tag, data);
      case Request.WRITE_AFI -> registered(tag.writeAfi(data.at(0)));
      case Request.BLOCK_SECURITY -> security(tag, data.at(0), data.at(1));
      case Request.SYSTEM_INFORMATION ->
          bytes(Status.OK, tag.dsfid())
              .then(tag.uid().bytes())
              .then(bytes(tag.afi(), MEMORY_SIZE, tag.blocks(), IC_REFERENCE));
      default -> bytes(Status.UNKNOWN_COMMAND);
    };
  }

  private Bytes read(SimulatedTag tag, int first, int count) throws InterruptedException {
    busy(count * timings.block());
    if (first + count > tag.blocks()) {
      return bytes(Status.CHIP_ERROR, Status.CHIP_NO_SUCH_BLOCK);
    }
    Bytes all = bytes(Status.OK, count, SimulatedTag.BLOCK);
    for (int block = first; block < first + count; block++) {
      int at = block * SimulatedTag.BLOCK;
      Bytes one = tag.memory().slice(at, at + SimulatedTag.BLOCK);
      all = all.then(bytes(0)).then(one.reversedIn(SimulatedTag.BLOCK));
    }
    return all;
  }

  private Bytes write(SimulatedTag tag, Bytes data) throws InterruptedException {
    for (int i = 0; i < data.at(1); i++) {
      busy(timings.writing());
      int at = 3 + i * SimulatedTag.BLOCK;
      Bytes block = data.slice(at, at + SimulatedTag.BLOCK).reversedIn(SimulatedTag.BLOCK);
      int refusal = tag.write(data.at(0) + i, block);
      if (refusal != Status.OK) {
        return bytes(Status.CHIP_ERROR, refusal, data.at(0) + i);
      }
      if (tag.hasLeft()) {
        return bytes(Status.NO_TAG);
      }
    }
    return bytes(Status.OK);
  }

  private Bytes registered(int refusal) throws InterruptedException {
    busy(timings.writing());
    return refusal == Status.OK ? bytes(Status.OK) : bytes(Status.CHIP_ERROR, refusal);
  }

  private static Bytes security(SimulatedTag tag, int first, int count) {
    Bytes all = bytes(Status.OK, count);
    for (int block = first; block < first + count; block++) {
      all = all.then(bytes(tag.isLocked(block) ? 1 : 0));
    }
    return all;
  }

  private Bytes custom(Bytes data) throws InterruptedException {
    boolean known =
        data.at(0) == Request.NXP
            && (data.at(1) == Request.SET_EAS || data.at(1) == Request.RESET_EAS)
            && data.length() == 3 + TagUid.LENGTH;
    if (!known) {
      return bytes(Status.UNKNOWN_COMMAND);
    }
    var tag = field.find(new TagUid(data.slice(3, 3 + TagUid.LENGTH)));
    return tag.isEmpty()
        ? bytes(Status.NO_TAG)
        : registered(tag.get().writeEas(data.at(1) == Request.SET_EAS));
  }

  private static void busy(int micros) throws InterruptedException {
    TimeUnit.MICROSECONDS.sleep(micros);
  }

  private static Bytes bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return Bytes.of(bytes);
  }
}
