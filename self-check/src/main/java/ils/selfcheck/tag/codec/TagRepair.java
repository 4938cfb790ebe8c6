package ils.selfcheck.tag.codec;

import ils.selfcheck.tag.Bytes;
import ils.selfcheck.tag.Flaw;
import ils.selfcheck.tag.Part;
import ils.selfcheck.tag.TagContent;
import ils.selfcheck.tag.TagMemory;
import ils.selfcheck.tag.TagModel;
import ils.selfcheck.tag.TagProblem;
import ils.selfcheck.tag.TagReading;
import ils.selfcheck.tag.TagReading.Trust;
import ils.selfcheck.tag.TagReading.Understood;
import java.util.List;
import java.util.Optional;

/**
 * Works out how a tag is put right.
 *
 * <p>A tag that can be believed is written anew from itself. One that cannot needs its item from a
 * person or the register; what it says besides is kept if it says the same item, and else taken
 * from what is known.
 */
public final class TagRepair {

  private TagRepair() {}

  /** Puts right what can be put right without knowing more than the tag says. */
  public static RepairPlan plan(TagMemory memory) {
    return switch (TagReader.read(memory)) {
      case Understood it when it.isFlawless() -> new RepairPlan.Fine();
      case Understood it when it.trust() != Trust.DOUBTFUL ->
          rewrite(memory, it.content(), it.model(), it.problems());
      case Understood it -> new RepairPlan.NeedsId(it.problems());
      case TagReading.Blank() -> new RepairPlan.NeedsId(List.of(Flaw.ID_MISSING.at(0)));
      case TagReading.Unreadable(List<TagProblem> problems) -> new RepairPlan.NeedsId(problems);
    };
  }

  /**
   * Puts a tag right that sits on a known item.
   *
   * @param known the item by the register, or by who holds it in hand
   * @param model for a tag that shows none; one that shows a model keeps it
   */
  public static RepairPlan plan(TagMemory memory, TagContent known, TagModel model) {
    return switch (TagReader.read(memory)) {
      case Understood it when it.content().id().equals(known.id()) -> ofTheSame(memory, it, known);
      case Understood it when it.trust() != Trust.DOUBTFUL ->
          new RepairPlan.AnotherItem(it.content().id());
      case Understood it -> rewrite(memory, known, it.model(), it.problems());
      case TagReading.Blank() -> rewrite(memory, known, model, List.of(Flaw.ID_MISSING.at(0)));
      case TagReading.Unreadable(List<TagProblem> problems) ->
          rewrite(memory, known, model, problems);
    };
  }

  private static RepairPlan ofTheSame(TagMemory memory, Understood it, TagContent known) {
    if (it.isFlawless() && isCompatible(it.content(), known)) {
      return new RepairPlan.Fine();
    }
    return rewrite(memory, merged(it, known), it.model(), it.problems());
  }

  private static boolean isCompatible(TagContent tag, TagContent known) {
    return tag.owner().equals(known.owner())
        && (known.part().isWhole() || tag.part().equals(known.part()));
  }

  /** The known item, with the part and the further elements of the tag where it is believed. */
  private static TagContent merged(Understood it, TagContent known) {
    TagContent tag = it.content();
    Part part = known.part().isWhole() ? tag.part() : known.part();
    String owner = known.owner().isEmpty() ? tag.owner() : known.owner();
    return it.trust() == Trust.DOUBTFUL
        ? new TagContent(known.id(), owner, part, known.usage(), known.more())
        : new TagContent(known.id(), owner, part, tag.usage(), tag.more());
  }

  private static RepairPlan rewrite(
      TagMemory memory, TagContent content, TagModel model, List<TagProblem> cures) {
    int room = memory.bytes().length();
    Optional<Bytes> image = TagWriter.write(content, model, room);
    return image.isEmpty()
        ? new RepairPlan.NoRoom(room)
        : new RepairPlan.Rewrite(content, model, image.get(), cures);
  }
}
