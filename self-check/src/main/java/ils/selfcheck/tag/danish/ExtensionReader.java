package ils.selfcheck.tag.danish;

import ils.selfcheck.tag.Bytes;
import ils.selfcheck.tag.Element;
import ils.selfcheck.tag.Flaw;
import ils.selfcheck.tag.TagContent;
import ils.selfcheck.tag.TagProblem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the extension blocks leniently: filler, unknown blocks, a checksum at the end instead of
 * behind the id, a last block that the chip was too small for.
 */
final class ExtensionReader {

  private static final int HEAD = 4;

  private final Bytes tag;
  private final Map<Element, String> found = new EnumMap<>(Element.class);
  private final List<TagProblem> problems = new ArrayList<>();

  ExtensionReader(Bytes tag) {
    this.tag = tag;
  }

  Map<Element, String> found() {
    return found;
  }

  List<TagProblem> problems() {
    return problems;
  }

  ExtensionReader read() {
    int at = BasicBlock.LENGTH;
    while (at < tag.length() && tag.at(at) != 0) {
      int length = tag.at(at);
      if (length > 1) {
        block(at, length);
      }
      at += length;
    }
    return this;
  }

  private void block(int at, int length) {
    Bytes block = tag.slice(at, at + length);
    if (block.length() < length) {
      problems.add(Flaw.BLOCK_CUT.at(at));
    } else if (length <= HEAD || xor(block) != 0) {
      problems.add(Flaw.BLOCK_CHECKSUM.at(at));
      return;
    }
    int id = block.at(1) | block.at(2) << 8;
    for (ExtensionLayout layout : ExtensionLayout.values()) {
      if (layout.id() == id) {
        fields(layout, dataOf(block, at), at);
      }
    }
  }

  private static int xor(Bytes block) {
    int sum = 0;
    for (int i = 0; i < block.length(); i++) {
      sum ^= block.at(i);
    }
    return sum;
  }

  /**
   * The sum is 00 wherever the checksum stands. One that is behind the id is what makes the rest
   * zero; text never begins with a control character, so that a letter there means it is at the
   * end.
   */
  private Bytes dataOf(Bytes block, int at) {
    boolean last = block.at(3) >= 0x20 && block.at(1) != 1 && endsInChecksum(block);
    if (!last) {
      return block.slice(HEAD, block.length());
    }
    problems.add(Flaw.BLOCK_CHECKSUM_LAST.at(at));
    return block.slice(HEAD - 1, block.length() - 1);
  }

  private static boolean endsInChecksum(Bytes block) {
    int end = block.at(block.length() - 1);
    return (end != 0 && end < 0x20) || end == 0x7F;
  }

  private void fields(ExtensionLayout layout, Bytes data, int at) {
    int next = 0;
    if (layout == ExtensionLayout.LIBRARY) {
      if (data.at(0) != 0) {
        found.put(Element.MEDIA_FORMAT, Integer.toString(data.at(0)));
      }
      next = 1;
    }
    for (Element element : layout.texts()) {
      int end = next;
      while (end < data.length() && data.at(end) != 0) {
        end++;
      }
      text(element, data.slice(next, end), at);
      next = end + 1;
    }
  }

  private void text(Element element, Bytes raw, int at) {
    TagText text = TagText.of(raw);
    String value = text.utf8() ? new String(raw.toArray(), StandardCharsets.UTF_8) : text.text();
    if (TagContent.hasControls(value)) {
      problems.add(Flaw.BLOCK_UNREADABLE.at(at));
    } else if (!value.isEmpty()) {
      found.putIfAbsent(element, value);
    }
  }
}
