package ils.selfcheck.session;

import ils.selfcheck.codes.MediaType;
import ils.selfcheck.desk.ItemView;
import org.jspecify.annotations.Nullable;

/** The media type of an item, which is left out where it is not known. */
final class MediaCode {

  private MediaCode() {}

  static @Nullable String of(ItemView item) {
    MediaType media = item.media();
    return media == null ? null : media.code();
  }
}
