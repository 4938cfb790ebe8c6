package ils.selfcheck.bridge;

import ils.selfcheck.reader.CarefulPad;
import ils.selfcheck.reader.PadFault;
import ils.selfcheck.reader.TagUid;
import ils.selfcheck.reader.WriteOutcome;
import ils.selfcheck.tag.Bytes;
import ils.selfcheck.tag.TagContent;
import ils.selfcheck.tag.TagModel;
import ils.selfcheck.tag.TagReading.Trust;
import ils.selfcheck.tag.codec.RepairPlan;
import ils.selfcheck.tag.codec.TagRepair;
import ils.selfcheck.tag.codec.TagWriter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes and repairs tags that lie on the pad. */
final class Programming {

  /** Reads a tag anew, see {@link PadWatch#take}. */
  interface Reading {
    void take(TagUid tag) throws PadFault;
  }

  private final CarefulPad pad;
  private final PadContents contents;

  /** Reads a tag anew and tells the page. */
  private final Reading readAgain;

  Programming(CarefulPad pad, PadContents contents, Reading readAgain) {
    this.pad = pad;
    this.contents = contents;
    this.readAgain = readAgain;
  }

  Message program(Command.Program command, String ref) throws BadCommand, PadFault {
    TagOnPad tag = onPad(command.tag());
    TagContent content = Contents.content(command.content());
    TagModel model = Contents.model(command.model());
    boolean taken =
        tag.understood()
            .filter(it -> it.trust() != Trust.DOUBTFUL)
            .filter(it -> !it.content().id().equals(content.id()))
            .isPresent();
    if (taken && !command.overwrite()) {
      throw new BadCommand("the tag sits on another item: " + tag.itemId().orElse(""));
    }
    Optional<Bytes> image = TagWriter.write(content, model, tag.chip().room());
    if (image.isEmpty()) {
      throw new BadCommand("the content does not fit the tag, or its model has no place for it");
    }
    return written(ref, tag.uid(), image.get());
  }

  Message repair(Command.Repair command, String ref) throws BadCommand, PadFault {
    TagOnPad tag = onPad(command.tag());
    var memory = pad.all(tag.uid(), tag.chip());
    RepairPlan plan =
        command.content() == null
            ? TagRepair.plan(memory)
            : TagRepair.plan(
                memory, Contents.content(command.content()), Contents.model(command.model()));
    return switch (plan) {
      case RepairPlan.Fine() -> answer(ref, tag.uid(), true, List.of(), "");
      case RepairPlan.Rewrite rewrite -> written(ref, tag.uid(), rewrite.image());
      case RepairPlan.NeedsId needs ->
          throw new BadCommand("say which item it is; the tag has " + needs.problems());
      case RepairPlan.AnotherItem(String id) ->
          throw new BadCommand("the tag sits on another item: " + id);
      case RepairPlan.NoRoom(int room) ->
          throw new BadCommand("the content does not fit the " + room + " bytes of the tag");
    };
  }

  private TagOnPad onPad(@Nullable String uid) throws BadCommand {
    TagUid tag = Contents.uid(uid);
    return contents.find(tag).orElseThrow(() -> new BadCommand("no tag " + tag + " on the pad"));
  }

  private Message written(String ref, TagUid tag, Bytes image) throws PadFault {
    WriteOutcome outcome = pad.write(tag, image);
    readAgain.take(tag);
    return switch (outcome) {
      case WriteOutcome.Written() -> answer(ref, tag, true, List.of(), "");
      case WriteOutcome.Locked locked ->
          answer(ref, tag, false, locked.blocks().stream().sorted().toList(), "blocks are locked");
      case WriteOutcome.Failed(String why) -> answer(ref, tag, false, List.of(), why);
    };
  }

  private static Message answer(
      String ref, TagUid tag, boolean done, List<Integer> locked, String why) {
    return new Message.Programmed(ref, done, tag.toString(), locked, why);
  }
}
