package ils.selfcheck.bridge;

import ils.selfcheck.bridge.Message.Item;
import ils.selfcheck.bridge.Message.OddTag;
import ils.selfcheck.bridge.Message.Pile;
import ils.selfcheck.bridge.Message.Problem;
import ils.selfcheck.bridge.Message.Tag;
import ils.selfcheck.reader.TagUid;
import ils.selfcheck.tag.ItemSet;
import ils.selfcheck.tag.Part;
import ils.selfcheck.tag.Security;
import ils.selfcheck.tag.TagContent;
import ils.selfcheck.tag.TagProblem;
import ils.selfcheck.tag.TagReading;
import ils.selfcheck.tag.TagReading.Trust;
import ils.selfcheck.tag.TagReading.Understood;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What lies on the pad, and what there is to say when that changes.
 *
 * <p>A tag is there once it was read, and gone after it was missed in several inventories: at the
 * edge of the field tags are heard now and then.
 */
final class PadContents {

  private final int missesToLeave;
  private final Map<TagUid, TagOnPad> tags = new LinkedHashMap<>();
  private final Map<TagUid, Integer> misses = new LinkedHashMap<>();

  /**
   * @param missesToLeave inventories in a row without a tag after which it is gone
   */
  PadContents(int missesToLeave) {
    this.missesToLeave = missesToLeave;
  }

  Optional<TagOnPad> find(TagUid uid) {
    return Optional.ofNullable(tags.get(uid));
  }

  boolean knows(TagUid uid) {
    return tags.containsKey(uid);
  }

  Message.Counted count() {
    long understood = tags.values().stream().filter(t -> t.understood().isPresent()).count();
    return new Message.Counted(tags.size(), (int) understood);
  }

  /** A tag was read, for the first time or anew. */
  List<Message> put(TagOnPad tag) {
    misses.remove(tag.uid());
    if (tag.equals(tags.get(tag.uid()))) {
      return List.of();
    }
    Optional<String> before = find(tag.uid()).flatMap(TagOnPad::itemId);
    boolean odd = knows(tag.uid()) && before.isEmpty();
    boolean another = before.isPresent() && !before.equals(tag.itemId());
    List<Message> said = another || odd ? remove(tag.uid()) : List.of();
    boolean known = tag.itemId().filter(id -> !of(id).isEmpty()).isPresent();
    tags.put(tag.uid(), tag);
    Message news =
        tag.itemId()
            .<Message>map(
                id ->
                    known ? new Message.ItemChanged(item(id)) : new Message.ItemAppeared(item(id)))
            .orElseGet(() -> new Message.OddTagAppeared(oddTag(tag)));
    return Stream.concat(said.stream(), Stream.of(news)).toList();
  }

  /** An inventory found just these; the tags that are gone for good by it are told. */
  List<Message> seen(Set<TagUid> present) {
    List<TagUid> gone =
        tags.keySet().stream()
            .filter(uid -> !present.contains(uid))
            .filter(uid -> misses.merge(uid, 1, Integer::sum) >= missesToLeave)
            .toList();
    present.forEach(misses::remove);
    return gone.stream().flatMap(uid -> remove(uid).stream()).toList();
  }

  void forget() {
    tags.clear();
    misses.clear();
  }

  private List<Message> remove(TagUid uid) {
    misses.remove(uid);
    TagOnPad tag = tags.remove(uid);
    if (tag == null) {
      return List.of();
    }
    return List.of(
        tag.itemId()
            .<Message>map(
                id ->
                    of(id).isEmpty() ? new Message.ItemLeft(id) : new Message.ItemChanged(item(id)))
            .orElseGet(() -> new Message.OddTagLeft(uid.toString())));
  }

  List<TagOnPad> of(String itemId) {
    return tags.values().stream()
        .filter(tag -> tag.itemId().filter(itemId::equals).isPresent())
        .toList();
  }

  Pile pile() {
    return new Pile(
        tags.values().stream()
            .flatMap(tag -> tag.itemId().stream())
            .distinct()
            .map(this::item)
            .toList(),
        tags.values().stream()
            .filter(tag -> tag.itemId().isEmpty())
            .map(PadContents::oddTag)
            .toList());
  }

  /** An item with those of its parts that lie there, at least one. */
  Item item(String id) {
    Map<TagOnPad, Understood> there = new LinkedHashMap<>();
    of(id).forEach(tag -> tag.understood().ifPresent(it -> there.put(tag, it)));
    TagContent content = there.values().iterator().next().content();
    ItemSet set = ItemSet.of(there.values().stream().map(it -> it.content().part()).toList());
    Set<Security> securities =
        there.keySet().stream().map(TagOnPad::security).collect(Collectors.toSet());
    return new Item(
        id,
        content.owner(),
        content.usage().main().name(),
        set.parts(),
        List.copyOf(set.present()),
        set.isComplete(),
        set.missing(),
        set.mayBeCountedByEye(),
        there.values().stream().anyMatch(it -> it.trust() == Trust.DOUBTFUL),
        securities.size() == 1 ? securities.iterator().next() : Security.UNKNOWN,
        there.entrySet().stream()
            .map(each -> tag(each.getKey(), each.getValue()))
            .sorted(Comparator.comparingInt(Tag::part))
            .toList());
  }

  private static Tag tag(TagOnPad tag, Understood it) {
    Part part = it.content().part();
    Map<String, String> more = new LinkedHashMap<>();
    it.content().more().forEach((element, text) -> more.put(element.name(), text));
    return new Tag(
        tag.uid().toString(),
        part.number(),
        tag.security(),
        it.model(),
        it.trust(),
        more,
        problems(it.problems()));
  }

  private static OddTag oddTag(TagOnPad tag) {
    return tag.reading() instanceof TagReading.Unreadable(List<TagProblem> problems)
        ? new OddTag(tag.uid().toString(), "UNREADABLE", problems(problems))
        : new OddTag(tag.uid().toString(), "BLANK", List.of());
  }

  private static List<Problem> problems(Collection<TagProblem> problems) {
    return problems.stream()
        .map(
            problem ->
                new Problem(
                    problem.flaw().name(),
                    problem.severity().name(),
                    problem.place(),
                    problem.flaw().words()))
        .toList();
  }
}
