package ils.selfcheck.tag.objects;

import ils.selfcheck.tag.Bytes;
import ils.selfcheck.tag.Element;
import java.util.Collection;

/** The bitmap of what a tag holds; its first bit stands for object 3. */
final class ContentParameter {

  private static final int FIRST = 3;

  private ContentParameter() {}

  static Bytes of(Collection<Element> elements) {
    int last = elements.stream().mapToInt(Element::oid).max().orElse(FIRST);
    byte[] bitmap = new byte[(last - FIRST) / 8 + 1];
    for (Element each : elements) {
      int bit = each.oid() - FIRST;
      if (bit >= 0) {
        bitmap[bit / 8] |= (byte) (0x80 >> bit % 8);
      }
    }
    return Bytes.of(bitmap);
  }

  /** Whether the bitmap names just these; 00 behind it is passed over. */
  static boolean isTrue(Bytes bitmap, Collection<Element> elements) {
    Bytes right = of(elements);
    int length = Math.max(bitmap.length(), right.length());
    return bitmap.padded(length).equals(right.padded(length));
  }
}
