package ils.selfcheck.tag.objects;

import ils.selfcheck.tag.Bytes;
import ils.selfcheck.tag.Element;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Set;

/**
 * How objects are laid into memory.
 *
 * @param blockSize bytes that can be locked together, 4 on the usual chips
 * @param aligned elements that end with a block, so that they can be locked with what stands before
 * @param filler what stands behind an aligned object: 00, on some tags 80
 */
record ObjectLayout(int blockSize, Set<Element> aligned, int filler) {

  private static final int LONGEST_SHORT_LENGTH = 127;

  static final ObjectLayout PLAIN = new ObjectLayout(4, Set.of(), 0);

  Bytes lay(List<PackedObject> objects) {
    var out = new ByteArrayOutputStream();
    for (PackedObject each : objects) {
      lay(each, out);
    }
    return Bytes.of(out.toByteArray());
  }

  private void lay(PackedObject object, ByteArrayOutputStream out) {
    boolean align = Element.of(object.oid()).filter(aligned::contains).isPresent();
    int oid = Math.min(object.oid(), 15);
    out.write((align ? 0x80 : 0) | object.compaction().number() << 4 | oid);
    if (oid == 15) {
      out.write(object.oid() - 15);
    }
    int length = object.data().length();
    int lengthBytes = length > LONGEST_SHORT_LENGTH ? 2 : 1;
    int gap = 0;
    if (align) {
      gap = Math.floorMod(-(out.size() + 1 + lengthBytes + length), blockSize);
      out.write(gap);
    }
    if (lengthBytes == 2) {
      out.write(0x80 | length >> 7);
    }
    out.write(length & 0x7F);
    out.writeBytes(object.data().toArray());
    for (int i = 0; i < gap; i++) {
      out.write(filler);
    }
  }
}
