package ils.selfcheck.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import ils.selfcheck.reader.Chip;
import ils.selfcheck.reader.SimulatedShelf;
import ils.selfcheck.reader.TagUid;
import ils.selfcheck.reader.sim.SimulatedTag;
import ils.selfcheck.tag.Part;
import ils.selfcheck.tag.Security;
import ils.selfcheck.tag.TagContent;
import ils.selfcheck.tag.TagMemory;
import ils.selfcheck.tag.codec.TagReader;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PadContentsTest {

  private static final TagContent SET = TagContent.circulating("5135661602", "DK-765700");

  private final PadContents contents = new PadContents(2);

  @Test
  @DisplayName("a tag missed once at the edge of the field has not left")
  void forgivesOneMiss() {
    TagOnPad book = onPad(1, SET);
    contents.put(book);

    assertThat(contents.seen(Set.of())).isEmpty();
    assertThat(contents.seen(Set.of(book.uid()))).isEmpty();
    assertThat(contents.seen(Set.of())).isEmpty();
    assertThat(contents.seen(Set.of())).containsExactly(new Message.ItemLeft(SET.id()));
  }

  @Test
  @DisplayName("when one part leaves the item has changed, when the last does it has left")
  void tellsPartsThatLeave() {
    TagOnPad one = onPad(1, SET.as(new Part(1, 2)));
    TagOnPad two = onPad(2, SET.as(new Part(2, 2)));
    contents.put(one);
    contents.put(two);
    Set<TagUid> onlyOne = Set.of(one.uid());

    contents.seen(onlyOne);
    List<Message> said = contents.seen(onlyOne);

    assertThat(said)
        .singleElement()
        .isInstanceOfSatisfying(
            Message.ItemChanged.class,
            changed -> assertThat(changed.item().missing()).containsExactly(2));
  }

  @Test
  @DisplayName("a tag that says something else than before is another item")
  void noticesATagThatWasWritten() {
    contents.put(onPad(1, SET));

    List<Message> said = contents.put(onPad(1, TagContent.circulating("3274626533", "DK-775100")));

    assertThat(said)
        .extracting(message -> message.getClass().getSimpleName())
        .containsExactly("ItemLeft", "ItemAppeared");
  }

  @Test
  @DisplayName("parts whose gates differ have no security to speak of")
  void doesNotKnowTheSecurityOfAMixedSet() {
    contents.put(onPad(1, SET.as(new Part(1, 2))));
    contents.put(onPad(2, SET.as(new Part(2, 2))).after(0xC2, Security.OFF));

    assertThat(contents.item(SET.id()).security()).isEqualTo(Security.UNKNOWN);
    assertThat(contents.item(SET.id()).complete()).isTrue();
  }

  private static TagOnPad onPad(int number, TagContent content) {
    SimulatedTag tag = SimulatedShelf.tag(number, content);
    var reading = TagReader.read(TagMemory.of(tag.memory()));
    return new TagOnPad(tag.uid(), new Chip(0x3E, 0x07, 28, 4), Security.ON, reading);
  }
}
