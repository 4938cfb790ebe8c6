package ils.selfcheck.bridge;

import ils.selfcheck.reader.TagUid;
import ils.selfcheck.tag.Element;
import ils.selfcheck.tag.Part;
import ils.selfcheck.tag.TagContent;
import ils.selfcheck.tag.TagContent.UsageType;
import ils.selfcheck.tag.TagModel;
import ils.selfcheck.tag.Usage;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what a command says about tags and items into values, or says what is wrong about it. */
final class Contents {

  private Contents() {}

  static TagUid uid(@Nullable String text) throws BadCommand {
    try {
      return TagUid.parse(text == null ? "" : text);
    } catch (IllegalArgumentException e) {
      throw new BadCommand("a tag is named by the 16 hex digits of its chip, not '" + text + "'");
    }
  }

  static TagModel model(@Nullable String name) throws BadCommand {
    return name == null ? TagModel.ISO_28560_3 : named(TagModel.class, name);
  }

  static TagContent content(Command.@Nullable Content given) throws BadCommand {
    if (given == null || given.id() == null) {
      throw new BadCommand("the content names no id");
    }
    Usage usage = given.usage() == null ? Usage.CIRCULATING : named(Usage.class, given.usage());
    int parts = given.parts() == null ? 1 : given.parts();
    int part = given.part() == null ? 1 : given.part();
    Map<Element, String> more = new EnumMap<>(Element.class);
    if (given.more() != null) {
      for (Map.Entry<String, String> each : given.more().entrySet()) {
        more.put(named(Element.class, each.getKey()), each.getValue());
      }
    }
    try {
      return new TagContent(
          given.id(),
          given.owner() == null ? "" : given.owner(),
          new Part(part, parts),
          UsageType.of(usage),
          more);
    } catch (IllegalArgumentException e) {
      throw new BadCommand(String.valueOf(e.getMessage()));
    }
  }

  private static <E extends Enum<E>> E named(Class<E> type, String name) throws BadCommand {
    try {
      return Enum.valueOf(type, name);
    } catch (IllegalArgumentException e) {
      throw new BadCommand("there is no " + type.getSimpleName() + " '" + name + "'");
    }
  }
}
