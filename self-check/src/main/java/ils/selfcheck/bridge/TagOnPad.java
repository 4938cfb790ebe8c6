package ils.selfcheck.bridge;

import ils.selfcheck.reader.Chip;
import ils.selfcheck.reader.TagUid;
import ils.selfcheck.tag.Security;
import ils.selfcheck.tag.TagReading;
import ils.selfcheck.tag.TagReading.Understood;
import java.util.Optional;

/** A tag that lies there, as it was read. */
record TagOnPad(TagUid uid, Chip chip, Security security, TagReading reading) {

  Optional<Understood> understood() {
    return reading instanceof Understood it ? Optional.of(it) : Optional.empty();
  }

  /** The id of the item it sits on; empty if it does not say. */
  Optional<String> itemId() {
    return understood().map(it -> it.content().id());
  }

  TagOnPad after(int afi, Security now) {
    Chip changed = new Chip(chip.dsfid(), afi, chip.blocks(), chip.blockSize());
    return new TagOnPad(uid, changed, now, reading);
  }
}
