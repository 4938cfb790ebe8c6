package ils.selfcheck.tag.codec;

import ils.selfcheck.tag.Bytes;
import ils.selfcheck.tag.TagContent;
import ils.selfcheck.tag.TagModel;
import ils.selfcheck.tag.TagProblem;
import java.util.List;

/** What can be done for a tag. */
public sealed interface RepairPlan {

  /** It is as it should be. */
  record Fine() implements RepairPlan {}

  /**
   * Write it anew.
   *
   * @param image from the first byte on, in whole blocks
   * @param cures what will be gone afterwards
   */
  record Rewrite(TagContent content, TagModel model, Bytes image, List<TagProblem> cures)
      implements RepairPlan {}

  /** Nobody has said which item this is, and the tag cannot be believed. */
  record NeedsId(List<TagProblem> problems) implements RepairPlan {}

  /**
   * The tag is sound and says that it sits on another item: not a repair, but a new use.
   *
   * @param idOnTag what the tag says
   */
  record AnotherItem(String idOnTag) implements RepairPlan {}

  /** The content has no place on this chip. */
  record NoRoom(int room) implements RepairPlan {}
}
