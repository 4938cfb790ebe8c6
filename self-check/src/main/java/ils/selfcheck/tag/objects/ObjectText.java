package ils.selfcheck.tag.objects;

import ils.selfcheck.tag.Bytes;
import ils.selfcheck.tag.Element;
import java.util.Locale;
import java.util.Optional;

/** The text of an object by its element: ISILs, types of usage and everything else. */
final class ObjectText {

  private ObjectText() {}

  /** The text, empty if the bytes make none. A type of usage is two hex digits. */
  static Optional<String> of(Element element, PackedObject object) {
    if (element == Element.TYPE_OF_USAGE) {
      return usage(object);
    }
    if (object.compaction() != Compaction.APPLICATION) {
      return object.compaction().unpack(object.data());
    }
    return element.isIsil() ? IsilPacking.unpack(object.data()) : Optional.empty();
  }

  /** One byte as it should be, or packed as a number of two digits, as some vendors do. */
  private static Optional<String> usage(PackedObject object) {
    Bytes data = object.data();
    boolean raw =
        object.compaction() == Compaction.APPLICATION || object.compaction() == Compaction.OCTETS;
    if (raw && data.length() == 1) {
      return Optional.of(data.toString());
    }
    return object
        .compaction()
        .unpack(data)
        .map(text -> text.toUpperCase(Locale.ROOT))
        .filter(text -> text.matches("[0-9A-F]{2}"));
  }

  /** How an element of some text is written. */
  static PackedObject pack(Element element, String text) {
    if (element == Element.TYPE_OF_USAGE) {
      return packed(element, Compaction.APPLICATION, Bytes.hex(text));
    }
    if (element.isIsil() && IsilPacking.fits(text)) {
      return packed(element, Compaction.APPLICATION, IsilPacking.pack(text));
    }
    Compaction compaction = Compaction.choose(text, element == Element.TITLE);
    return packed(element, compaction, compaction.pack(text));
  }

  static PackedObject packed(Element element, Compaction compaction, Bytes data) {
    return new PackedObject(0, element.oid(), compaction, data);
  }
}
