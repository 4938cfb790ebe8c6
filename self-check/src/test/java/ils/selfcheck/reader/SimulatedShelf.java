package ils.selfcheck.reader;

import ils.selfcheck.reader.sim.SimulatedTag;
import ils.selfcheck.tag.Bytes;
import ils.selfcheck.tag.TagContent;
import ils.selfcheck.tag.TagModel;
import ils.selfcheck.tag.codec.TagWriter;

/** Tags for tests, as a library's machines would have written them. */
public final class SimulatedShelf {

  public static final int IN_STOCK = 0x07;
  public static final int ON_LOAN = 0xC2;
  private static final int ROOM = 112;

  private SimulatedShelf() {}

  public static TagUid uid(int number) {
    return TagUid.parse("E0040100%08X".formatted(number));
  }

  /** A tag of the Danish model, in stock. */
  public static SimulatedTag tag(int number, TagContent content) {
    return tag(number, content, TagModel.ISO_28560_3);
  }

  public static SimulatedTag tag(int number, TagContent content, TagModel model) {
    Bytes image = TagWriter.write(content, model, ROOM).orElseThrow();
    return new SimulatedTag(uid(number), image.padded(ROOM), model.dsfid(), IN_STOCK);
  }

  /** A tag of one item in one piece. */
  public static SimulatedTag tag(int number, String id) {
    return tag(number, TagContent.circulating(id, "DK-775100"));
  }

  public static SimulatedTag blank(int number) {
    return new SimulatedTag(uid(number), Bytes.zeros(ROOM), 0, 0);
  }
}
