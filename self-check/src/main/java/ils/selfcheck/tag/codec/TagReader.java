package ils.selfcheck.tag.codec;

import ils.selfcheck.tag.Bytes;
import ils.selfcheck.tag.Flaw;
import ils.selfcheck.tag.TagContent;
import ils.selfcheck.tag.TagMemory;
import ils.selfcheck.tag.TagModel;
import ils.selfcheck.tag.TagProblem;
import ils.selfcheck.tag.TagReading;
import ils.selfcheck.tag.TagReading.Trust;
import ils.selfcheck.tag.TagReading.Understood;
import ils.selfcheck.tag.Usage;
import ils.selfcheck.tag.danish.DanishReader;
import ils.selfcheck.tag.objects.ObjectReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a tag of either model, in either order of bytes.
 *
 * <p>The content decides, not the format register, which is often left 00: first a checksum that
 * fits, then objects without a doubt, then what only looks like one of them. The first byte decides
 * nothing, for 11 begins tags of both models.
 */
public final class TagReader {

  private static final int SHORTEST = 8;

  private TagReader() {}

  /** Reads it. Never throws: what is wrong is in the reading. */
  public static TagReading read(TagMemory memory) {
    if (isBlank(memory.bytes())) {
      return new TagReading.Blank();
    }
    if (memory.bytes().length() < SHORTEST) {
      return new TagReading.Unreadable(List.of(Flaw.TOO_SHORT.at(0)));
    }
    return inBothOrders(memory, TagReader::checked)
        .or(() -> objects(memory))
        .or(() -> inBothOrders(memory, TagReader::damaged))
        .orElseGet(() -> new TagReading.Unreadable(List.of(Flaw.FOREIGN.at(0))));
  }

  /** Chips come from the factory with 00, some are wiped with FF, and 3M's with 55. */
  private static boolean isBlank(Bytes bytes) {
    return bytes.isAll(0) || bytes.isAll(0xFF) || bytes.isAll(0x55);
  }

  private static Optional<TagReading> inBothOrders(
      TagMemory memory, Function<TagMemory, Optional<TagReading>> as) {
    return as.apply(memory)
        .map(reading -> withRegister(reading, memory.dsfid()))
        .or(() -> as.apply(memory.reversed()).map(TagReader::withReversedBlocks));
  }

  private static Optional<TagReading> checked(TagMemory memory) {
    return DanishReader.recognises(memory.bytes())
        ? Optional.of(DanishReader.read(memory.bytes()))
        : Optional.empty();
  }

  /**
   * A tag of objects has no checksum that tells which order is right: the one in which it says more
   * is, and if neither does, the reading is in doubt. An id alone is no reason to turn blocks
   * round.
   */
  private static Optional<TagReading> objects(TagMemory memory) {
    Optional<Understood> straight = regularObjects(memory);
    Optional<Understood> turned = regularObjects(memory.reversed()).filter(it -> elements(it) > 0);
    if (turned.isEmpty()
        || (straight.isPresent() && elements(straight.get()) > elements(turned.get()))) {
      return straight.map(it -> withRegister(it, memory.dsfid()));
    }
    if (straight.isEmpty() || elements(turned.get()) > elements(straight.get())) {
      return turned.map(TagReader::withReversedBlocks);
    }
    return straight.map(TagReader::doubted);
  }

  private static TagReading doubted(Understood reading) {
    Understood it = with(reading, Flaw.ORDER_UNCERTAIN.at(0));
    return new Understood(it.content(), it.model(), Trust.DOUBTFUL, it.problems());
  }

  private static Optional<Understood> regularObjects(TagMemory memory) {
    return ObjectReader.read(memory.bytes()).filter(it -> it.trust() == Trust.UNCHECKED);
  }

  private static int elements(Understood it) {
    TagContent content = it.content();
    return content.more().size()
        + (content.owner().isEmpty() ? 0 : 1)
        + (content.part().isWhole() ? 0 : 1)
        + (content.usage().main() == Usage.UNSTATED ? 0 : 1);
  }

  /** The format register is asked only here, where nothing better tells. */
  private static Optional<TagReading> damaged(TagMemory memory) {
    Optional<TagReading> objects =
        ObjectReader.read(memory.bytes())
            .map(it -> it.trust() == Trust.DOUBTFUL ? it : doubted(it));
    if (memory.dsfid() == TagModel.ISO_28560_2.dsfid() && objects.isPresent()) {
      return objects;
    }
    return DanishReader.resembles(memory.bytes())
        ? Optional.of(DanishReader.read(memory.bytes()))
        : objects;
  }

  private static TagReading withRegister(TagReading reading, int dsfid) {
    return reading instanceof Understood it && dsfid != 0 && dsfid != it.model().dsfid()
        ? with(it, Flaw.FORMAT_REGISTER_DIFFERS.at(0))
        : reading;
  }

  private static TagReading withReversedBlocks(TagReading reading) {
    return reading instanceof Understood it ? with(it, Flaw.BLOCKS_REVERSED.at(0)) : reading;
  }

  private static Understood with(Understood it, TagProblem problem) {
    List<TagProblem> problems = new ArrayList<>();
    problems.add(problem);
    problems.addAll(it.problems());
    return new Understood(it.content(), it.model(), it.trust(), problems);
  }
}
