package ils.selfcheck.tag.objects;

import ils.selfcheck.tag.Bytes;
import ils.selfcheck.tag.Element;
import ils.selfcheck.tag.TagContent;
import ils.selfcheck.tag.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes a tag of ISO 28560-2: id, list of contents, then the others by number. */
public final class ObjectWriter {

  /** Neither stated nor detailed: such a type of usage is left out. */
  private static final int NOTHING_TO_SAY = Usage.UNSTATED.code() << 4;

  private ObjectWriter() {}

  /**
   * The bytes of a tag, filled up with 00 to whole blocks of four, with at least one 00 if the chip
   * has room for it.
   *
   * @param room bytes of the chip
   * @return empty if the content has no place there
   */
  public static Optional<Bytes> write(TagContent content, int room) {
    Map<Element, String> elements = new TreeMap<>(content.more());
    if (!content.owner().isEmpty()) {
      elements.put(Element.OWNER, content.owner());
    }
    if (!content.part().isWhole()) {
      elements.put(Element.SET_INFORMATION, SetInformation.of(content.part()));
    }
    if (content.usage().code() != NOTHING_TO_SAY) {
      elements.put(Element.TYPE_OF_USAGE, "%02X".formatted(content.usage().code()));
    }
    Bytes whole = ObjectLayout.PLAIN.lay(objects(content.id(), elements));
    if (whole.length() > room) {
      return Optional.empty();
    }
    return Optional.of(whole.padded(Math.min(room, (whole.length() / 4 + 1) * 4)));
  }

  private static List<PackedObject> objects(String id, Map<Element, String> elements) {
    List<PackedObject> objects = new ArrayList<>();
    objects.add(ObjectText.pack(Element.PRIMARY_ID, id));
    if (!elements.isEmpty()) {
      objects.add(
          ObjectText.packed(
              Element.CONTENT_PARAMETER,
              Compaction.APPLICATION,
              ContentParameter.of(elements.keySet())));
    }
    elements.forEach((element, text) -> objects.add(ObjectText.pack(element, text)));
    return objects;
  }
}
