package ils.selfcheck.bridge;

import ils.selfcheck.bridge.Message.Item;
import ils.selfcheck.bridge.Message.ItemSwitched;
import ils.selfcheck.bridge.Message.TagSwitched;
import ils.selfcheck.reader.CarefulPad;
import ils.selfcheck.reader.PadFault;
import ils.selfcheck.reader.SwitchOutcome;
import ils.selfcheck.reader.TagUid;
import ils.selfcheck.tag.Security;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Switches the security of tags, each read back, and finishes later what was cut short.
 *
 * <p>The page has lent (or taken back) the item before it asks: a tag is never switched for a loan
 * that does not exist. Hence a switch that fails is not given up, but done when the tag comes back.
 */
final class Switching {

  private final CarefulPad pad;
  private final PadContents contents;
  private final Unfinished unfinished;
  private final Consumer<Message> page;

  Switching(CarefulPad pad, PadContents contents, Unfinished unfinished, Consumer<Message> page) {
    this.pad = pad;
    this.contents = contents;
    this.unfinished = unfinished;
    this.page = page;
  }

  Message secure(Command.Secure command, String ref) throws BadCommand {
    if (command.items() == null || command.items().isEmpty()) {
      throw new BadCommand("no items are named");
    }
    List<List<TagUid>> tags = new ArrayList<>();
    for (Command.Wish wish : command.items()) {
      tags.add(tagsOf(wish)); // all are looked at before any is switched
    }
    List<ItemSwitched> items = new ArrayList<>();
    for (int i = 0; i < tags.size(); i++) {
      items.add(item(command, command.items().get(i), tags.get(i)));
    }
    boolean done = items.stream().allMatch(ItemSwitched::done);
    return new Message.Secured(ref, done, items);
  }

  private static List<TagUid> tagsOf(Command.Wish wish) throws BadCommand {
    if (wish.id() == null || wish.tags() == null || wish.tags().isEmpty()) {
      throw new BadCommand("an item to be switched has an id and tags");
    }
    List<TagUid> tags = new ArrayList<>();
    for (String each : wish.tags()) {
      tags.add(Contents.uid(each));
    }
    return tags;
  }

  private ItemSwitched item(Command.Secure command, Command.Wish wish, List<TagUid> tags) {
    String id = String.valueOf(wish.id());
    String objection = objection(command, id);
    if (!objection.isEmpty()) {
      return new ItemSwitched(id, false, List.of(), objection);
    }
    List<TagSwitched> switched = tags.stream().map(tag -> tag(tag, id, command.secured())).toList();
    return new ItemSwitched(id, switched.stream().allMatch(TagSwitched::done), switched, "");
  }

  /** A set is let go only whole, and a tag only if its id is sure; staff may say otherwise. */
  private String objection(Command.Secure command, String id) {
    if (contents.of(id).isEmpty()) {
      return ""; // taken away since: each tag is remembered as unfinished
    }
    Item item = contents.item(id);
    if (item.doubtful() && !command.doubtfulToo()) {
      return "the id is in doubt";
    }
    boolean whole = item.complete() || command.incompleteToo() || command.secured();
    return whole ? "" : "parts are missing: " + item.missing();
  }

  private TagSwitched tag(TagUid uid, String item, boolean secured) {
    Optional<TagOnPad> there = contents.find(uid);
    if (there.isPresent() && !there.get().itemId().equals(Optional.of(item))) {
      return failed(uid, there.get().security(), false, "the tag sits on another item");
    }
    unfinished.forget(uid);
    return switched(uid, item, secured, there.map(tag -> tag.chip().afi()).orElse(-1));
  }

  private TagSwitched switched(TagUid uid, String item, boolean secured, int lastSeen) {
    if (lastSeen < 0) {
      unfinished.add(uid, item, secured, System.nanoTime());
      return failed(uid, Security.UNKNOWN, true, "the tag is not on the pad");
    }
    try {
      SwitchOutcome outcome = pad.secure(uid, secured, lastSeen);
      if (!outcome.done()) {
        unfinished.add(uid, item, secured, System.nanoTime());
        return new TagSwitched(
            uid.toString(), false, outcome.now(), outcome.tries(), true, outcome.why());
      }
      noted(uid, secured, outcome.now());
      return new TagSwitched(uid.toString(), true, outcome.now(), outcome.tries(), false, "");
    } catch (PadFault e) {
      unfinished.add(uid, item, secured, System.nanoTime());
      return failed(uid, Security.UNKNOWN, true, e.getMessage());
    }
  }

  private void noted(TagUid uid, boolean secured, Security now) {
    contents
        .find(uid)
        .filter(tag -> tag.security() != now)
        .ifPresent(tag -> contents.put(tag.after(pad.register(secured), now)).forEach(page));
  }

  private static TagSwitched failed(TagUid uid, Security now, boolean pending, String why) {
    return new TagSwitched(uid.toString(), false, now, 0, pending, why);
  }

  /** A tag was read; if a switch of it was cut short, it is finished now. */
  void finish(TagOnPad tag) {
    unfinished
        .take(tag.uid(), System.nanoTime())
        .filter(wanted -> tag.itemId().equals(Optional.of(wanted.item())))
        .ifPresent(
            wanted ->
                page.accept(
                    new Message.Repaired(
                        wanted.item(),
                        switched(tag.uid(), wanted.item(), wanted.secured(), tag.chip().afi()))));
  }
}
