package ils.selfcheck.tag.codec;

import ils.selfcheck.tag.Bytes;
import ils.selfcheck.tag.TagContent;
import ils.selfcheck.tag.TagModel;
import ils.selfcheck.tag.danish.DanishWriter;
import ils.selfcheck.tag.objects.ObjectWriter;
import java.util.Optional;

/** Writes tags to the letter of their model. */
public final class TagWriter {

  private TagWriter() {}

  /**
   * What to write from the first byte of the memory on, in whole blocks of four bytes.
   *
   * @param room bytes of the chip
   * @return empty if the content does not fit the chip, or the model has no place for it
   */
  public static Optional<Bytes> write(TagContent content, TagModel model, int room) {
    return switch (model) {
      case ISO_28560_3 -> DanishWriter.write(content, room);
      case ISO_28560_2 -> ObjectWriter.write(content, room);
    };
  }
}
