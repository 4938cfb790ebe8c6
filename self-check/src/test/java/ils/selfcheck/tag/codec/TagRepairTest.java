package ils.selfcheck.tag.codec;

import static org.assertj.core.api.Assertions.assertThat;

import ils.selfcheck.tag.Bytes;
import ils.selfcheck.tag.Element;
import ils.selfcheck.tag.Flaw;
import ils.selfcheck.tag.Part;
import ils.selfcheck.tag.TagContent;
import ils.selfcheck.tag.TagMemory;
import ils.selfcheck.tag.TagModel;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TagRepairTest {

  private static final TagContent BOOK = TagContent.circulating("3274626533", "DK-775100");

  @Test
  void leavesASoundTagAlone() {
    assertThat(TagRepair.plan(memory(BOOK))).isEqualTo(new RepairPlan.Fine());
    assertThat(TagRepair.plan(memory(BOOK), BOOK, TagModel.ISO_28560_3))
        .isEqualTo(new RepairPlan.Fine());
  }

  @Test
  @DisplayName("reversed blocks are put right from the tag itself")
  void turnsBlocksRound() {
    TagMemory sound = memory(BOOK);

    var plan = (RepairPlan.Rewrite) TagRepair.plan(sound.reversed());

    assertThat(plan.image()).isEqualTo(sound.bytes().slice(0, 36));
    assertThat(plan.cures()).containsExactly(Flaw.BLOCKS_REVERSED.at(0));
  }

  @Test
  @DisplayName("a tag with a wrong checksum is not believed until somebody says which item it is")
  void asksForTheId() {
    TagMemory broken = damaged(BOOK);

    assertThat(TagRepair.plan(broken))
        .isEqualTo(new RepairPlan.NeedsId(List.of(Flaw.WRONG_CHECKSUM.at(19))));
    assertThat(TagRepair.plan(broken, BOOK, TagModel.ISO_28560_3))
        .isInstanceOfSatisfying(
            RepairPlan.Rewrite.class,
            plan -> assertThat(plan.image()).isEqualTo(memory(BOOK).bytes().slice(0, 36)));
  }

  @Test
  @DisplayName("the part and further elements of a believed tag are kept")
  void keepsWhatTheTagKnows() {
    TagContent second = BOOK.as(new Part(2, 3)).with(Element.TITLE, "Bob");

    var plan =
        (RepairPlan.Rewrite) TagRepair.plan(memory(second).reversed(), BOOK, TagModel.ISO_28560_2);

    assertThat(plan.content()).isEqualTo(second);
    assertThat(plan.model()).isEqualTo(TagModel.ISO_28560_3);
  }

  @Test
  @DisplayName("a sound tag of another item is not repaired into this one")
  void refusesToTakeAnotherItemsTag() {
    TagContent other = TagContent.circulating("5135661602", "DK-775100");

    assertThat(TagRepair.plan(memory(other), BOOK, TagModel.ISO_28560_3))
        .isEqualTo(new RepairPlan.AnotherItem("5135661602"));
  }

  @Test
  @DisplayName("a blank tag is written in the model that is asked for")
  void writesABlankTag() {
    var blank = TagMemory.of(Bytes.zeros(112));

    var plan = (RepairPlan.Rewrite) TagRepair.plan(blank, BOOK, TagModel.ISO_28560_2);

    assertThat(plan.image()).isEqualTo(TagWriter.write(BOOK, TagModel.ISO_28560_2, 112).get());
  }

  @Test
  void saysThatTheChipIsTooSmall() {
    var small = TagMemory.of(Bytes.zeros(16));

    assertThat(TagRepair.plan(small, BOOK, TagModel.ISO_28560_3))
        .isEqualTo(new RepairPlan.NoRoom(16));
  }

  private static TagMemory memory(TagContent content) {
    Bytes image = TagWriter.write(content, TagModel.ISO_28560_3, 112).orElseThrow();
    return TagMemory.of(image.padded(112));
  }

  private static TagMemory damaged(TagContent content) {
    return TagMemory.of(memory(content).bytes().with(5, Bytes.hex("39")));
  }
}
