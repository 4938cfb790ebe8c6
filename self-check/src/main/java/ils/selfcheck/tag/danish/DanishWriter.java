package ils.selfcheck.tag.danish;

import ils.selfcheck.tag.Bytes;
import ils.selfcheck.tag.Element;
import ils.selfcheck.tag.TagContent;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a tag of the Danish model to the letter. An id or owner that is too long for its place
 * goes to the library block, as the clarification of the 2011 edition has it.
 */
public final class DanishWriter {

  private static final int LONGEST_BLOCK = 255;

  private DanishWriter() {}

  /**
   * The bytes of a tag, filled up to whole blocks of four and followed by at least one 00 if the
   * chip has room for it, so that nothing older behind them is taken for a part of them.
   *
   * @param room bytes of the chip, at least 32
   * @return empty if the content has no place there, or not in this model at all
   */
  public static Optional<Bytes> write(TagContent content, int room) {
    Map<Element, String> more = new EnumMap<>(Element.class);
    more.putAll(content.more());
    Optional<Bytes> basic = basic(content, more);
    Optional<Bytes> blocks = extension(more);
    if (basic.isEmpty() || blocks.isEmpty() || content.usage().detail() != 0) {
      return Optional.empty();
    }
    return fitted(checked(basic.get()).then(blocks.get()), room);
  }

  private static Optional<Bytes> fitted(Bytes whole, int room) {
    boolean cut = whole.length() > room && !whole.slice(room, whole.length()).isAll(0);
    if (cut || room < BasicBlock.SHORTEST) {
      return Optional.empty();
    }
    int used = Math.min(room, (whole.length() / 4 + 1) * 4);
    return Optional.of(whole.slice(0, used).padded(used));
  }

  private static Bytes checked(Bytes basic) {
    int sum = BasicBlock.checksum(basic);
    return basic.with(BasicBlock.CHECKSUM, Bytes.of((byte) sum, (byte) (sum >> 8)));
  }

  private static Optional<Bytes> basic(TagContent content, Map<Element, String> more) {
    Optional<Bytes> id = id(content.id(), more);
    Optional<Bytes> owner = owner(content.owner(), more);
    if (id.isEmpty() || owner.isEmpty()) {
      return Optional.empty();
    }
    var head =
        Bytes.of(
            (byte) (BasicBlock.VERSION << 4 | content.usage().main().code()),
            (byte) content.part().of(),
            (byte) content.part().number());
    return Optional.of(head.then(id.get()).then(Bytes.zeros(2)).then(owner.get()));
  }

  private static Optional<Bytes> id(String id, Map<Element, String> more) {
    Bytes raw = Bytes.of(id.getBytes(StandardCharsets.UTF_8));
    return raw.length() <= BasicBlock.ID_LENGTH
        ? Optional.of(raw.padded(BasicBlock.ID_LENGTH))
        : elsewhere(Element.ALTERNATIVE_ID, id, more).map(b -> b.padded(BasicBlock.ID_LENGTH));
  }

  private static Optional<Bytes> owner(String isil, Map<Element, String> more) {
    if (isil.isEmpty()) {
      return Optional.of(Bytes.zeros(BasicBlock.OWNER_LENGTH));
    }
    if (ShortIsil.hasShortForm(isil) && isil.length() - 1 <= BasicBlock.OWNER_LENGTH) {
      byte[] raw = ShortIsil.shortened(isil).getBytes(StandardCharsets.US_ASCII);
      return Optional.of(Bytes.of(raw).padded(BasicBlock.OWNER_LENGTH));
    }
    return elsewhere(Element.ALTERNATIVE_OWNER, isil, more)
        .map(b -> b.padded(BasicBlock.OWNER_LENGTH));
  }

  /** The mark that sends a reader to the library block; empty if its place there is taken. */
  private static Optional<Bytes> elsewhere(
      Element instead, String text, Map<Element, String> more) {
    return more.putIfAbsent(instead, text) == null
        ? Optional.of(Bytes.of((byte) BasicBlock.ELSEWHERE))
        : Optional.empty();
  }

  private static Optional<Bytes> extension(Map<Element, String> more) {
    Bytes all = Bytes.zeros(0);
    int placed = 0;
    for (ExtensionLayout layout : ExtensionLayout.values()) {
      long here = more.keySet().stream().filter(layout::holds).count();
      if (here > 0) {
        Optional<Bytes> block = block(layout, more);
        if (block.isEmpty()) {
          return Optional.empty();
        }
        all = all.then(block.get());
        placed += (int) here;
      }
    }
    return placed == more.size() ? Optional.of(all) : Optional.empty();
  }

  private static Optional<Bytes> block(ExtensionLayout layout, Map<Element, String> more) {
    Optional<Bytes> data = data(layout, more);
    if (data.isEmpty() || data.get().length() + 4 > LONGEST_BLOCK) {
      return Optional.empty();
    }
    int length = data.get().length() + 4;
    int sum = length ^ layout.id();
    for (int i = 0; i < data.get().length(); i++) {
      sum ^= data.get().at(i);
    }
    return Optional.of(
        Bytes.of((byte) length, (byte) layout.id(), (byte) 0, (byte) sum).then(data.get()));
  }

  /** The texts with 00 between them; empty ones at the end are left out. */
  private static Optional<Bytes> data(ExtensionLayout layout, Map<Element, String> more) {
    var out = new ByteArrayOutputStream();
    if (layout == ExtensionLayout.LIBRARY) {
      String media = more.getOrDefault(Element.MEDIA_FORMAT, "0");
      if (!media.matches("0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5]")) {
        return Optional.empty();
      }
      out.write(Integer.parseInt(media));
    }
    int gaps = 0;
    for (Element element : layout.texts()) {
      String text = more.getOrDefault(element, "");
      if (!text.isEmpty()) {
        out.writeBytes(new byte[gaps]);
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        gaps = 0;
      }
      gaps++;
    }
    return Optional.of(Bytes.of(out.toByteArray()));
  }
}
