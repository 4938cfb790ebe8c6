package ils.selfcheck.bridge;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import ils.selfcheck.tag.Security;
import ils.selfcheck.tag.TagModel;
import ils.selfcheck.tag.TagReading.Trust;
import java.util.List;
import java.util.Map;

/** What the bridge says. The names in quotes are the values of {@code event} in BRIDGE.md. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Message.Hello.class, name = "hello"),
  @JsonSubTypes.Type(value = Message.Online.class, name = "pad.online"),
  @JsonSubTypes.Type(value = Message.Offline.class, name = "pad.offline"),
  @JsonSubTypes.Type(value = Message.Counted.class, name = "pad.counted"),
  @JsonSubTypes.Type(value = Message.ItemAppeared.class, name = "item.appeared"),
  @JsonSubTypes.Type(value = Message.ItemChanged.class, name = "item.changed"),
  @JsonSubTypes.Type(value = Message.ItemLeft.class, name = "item.left"),
  @JsonSubTypes.Type(value = Message.OddTagAppeared.class, name = "tag.appeared"),
  @JsonSubTypes.Type(value = Message.OddTagLeft.class, name = "tag.left"),
  @JsonSubTypes.Type(value = Message.Repaired.class, name = "tag.repaired"),
  @JsonSubTypes.Type(value = Message.Secured.class, name = "secured"),
  @JsonSubTypes.Type(value = Message.Programmed.class, name = "programmed"),
  @JsonSubTypes.Type(value = Message.Contents.class, name = "contents"),
  @JsonSubTypes.Type(value = Message.Done.class, name = "done"),
  @JsonSubTypes.Type(value = Message.Refused.class, name = "refused")
})
sealed interface Message {

  /** The first message on a connection. */
  record Hello(int version, boolean online, String reader, Pile pad) implements Message {}

  record Online(String reader) implements Message {}

  /** The reader is out of reach; what lay there is forgotten. */
  record Offline(String why) implements Message {}

  /**
   * How much lies there.
   *
   * @param tags how many the reader sees
   * @param understood how many of them say which item they sit on
   */
  record Counted(int tags, int understood) implements Message {}

  record ItemAppeared(Item item) implements Message {}

  /** A part came or went, or the security was switched. */
  record ItemChanged(Item item) implements Message {}

  /** The last of its tags is gone. */
  record ItemLeft(String id) implements Message {}

  record OddTagAppeared(OddTag tag) implements Message {}

  record OddTagLeft(String uid) implements Message {}

  /** A switch that could not be finished was, when the tag was seen again. */
  record Repaired(String item, TagSwitched tag) implements Message {}

  record Secured(String ref, boolean done, List<ItemSwitched> items) implements Message {}

  /**
   * What came of writing a tag.
   *
   * @param locked blocks that would have had to change and are locked
   * @param why what stood in the way; empty if it was done
   */
  record Programmed(String ref, boolean done, String uid, List<Integer> locked, String why)
      implements Message {}

  record Contents(String ref, boolean online, Pile pad) implements Message {}

  record Done(String ref) implements Message {}

  /** The command was not understood or cannot be carried out; nothing was done. */
  record Refused(String ref, String why) implements Message {}

  /** Everything that lies there. */
  record Pile(List<Item> items, List<OddTag> oddTags) {}

  /**
   * An item with its tags.
   *
   * @param usage as in the standard, for instance CIRCULATING or PATRON_CARD
   * @param complete whether all of its parts are there, once each
   * @param missing the numbers of the parts that are not there
   * @param mayBeCountedByEye one tag stands for several parts, or the others are missing
   * @param doubtful whether the id may be wrong: ask a person
   * @param security of all of its tags; UNKNOWN if they differ
   */
  record Item(
      String id,
      String owner,
      String usage,
      int parts,
      List<Integer> present,
      boolean complete,
      List<Integer> missing,
      boolean mayBeCountedByEye,
      boolean doubtful,
      Security security,
      List<Tag> tags) {}

  /** One tag of an item. */
  record Tag(
      String uid,
      int part,
      Security security,
      TagModel model,
      Trust trust,
      Map<String, String> more,
      List<Problem> problems) {}

  record Problem(String flaw, String severity, int place, String words) {}

  /**
   * A tag that says no item.
   *
   * @param kind BLANK or UNREADABLE
   */
  record OddTag(String uid, String kind, List<Problem> problems) {}

  record ItemSwitched(String id, boolean done, List<TagSwitched> tags, String why) {}

  /**
   * What came of switching a tag.
   *
   * @param pending whether it will be finished when the tag is seen again
   */
  record TagSwitched(
      String uid, boolean done, Security security, int tries, boolean pending, String why) {}
}
