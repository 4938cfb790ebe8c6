package ils.selfcheck.tag.objects;

import ils.selfcheck.tag.Bytes;
import ils.selfcheck.tag.Element;
import ils.selfcheck.tag.Flaw;
import ils.selfcheck.tag.Part;
import ils.selfcheck.tag.Severity;
import ils.selfcheck.tag.TagContent;
import ils.selfcheck.tag.TagContent.UsageType;
import ils.selfcheck.tag.TagModel;
import ils.selfcheck.tag.TagProblem;
import ils.selfcheck.tag.TagReading;
import ils.selfcheck.tag.TagReading.Trust;
import ils.selfcheck.tag.Usage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a tag of ISO 28560-2. The list of contents (OID 2) is not believed, and empty objects,
 * other packings and other orders than the standard's are taken.
 */
public final class ObjectReader {

  private static final int LONGEST_ID = 32;

  private final List<TagProblem> problems = new ArrayList<>();
  private final Map<Element, String> texts = new EnumMap<>(Element.class);
  private final Map<Element, Integer> places = new EnumMap<>(Element.class);

  private ObjectReader() {}

  /**
   * Reads it if it can be one.
   *
   * @return empty if it has no object 1 with an id. A tag of another layout may look like one by
   *     chance, and then has problems of severity {@link Severity#DOUBT}.
   */
  public static Optional<TagReading.Understood> read(Bytes tag) {
    return new ObjectReader().readAll(tag);
  }

  private Optional<TagReading.Understood> readAll(Bytes tag) {
    ObjectWalk walk = ObjectWalk.over(tag);
    walk.objects().forEach(this::take);
    problems.addAll(walk.problems());
    String id = texts.getOrDefault(Element.PRIMARY_ID, "").strip();
    if (id.isEmpty() || TagContent.hasControls(id)) {
      return Optional.empty();
    }
    if (walk.objects().getFirst().oid() != Element.PRIMARY_ID.oid()) {
      problems.add(Flaw.ID_NOT_FIRST.at(0));
    }
    if (texts.size() == 1 && walk.problems().isEmpty() && !walk.endsClean()) {
      problems.add(Flaw.REMAINS.at(0)); // too little to tell it from chance
    }
    if (id.length() > LONGEST_ID) {
      problems.add(Flaw.ID_TOO_LONG.at(0));
    }
    contentParameter(walk.objects());
    var content = new TagContent(id, owner(), part(), usage(), more());
    boolean doubtful = problems.stream().anyMatch(p -> p.severity() != Severity.NOTE);
    Trust trust = doubtful ? Trust.DOUBTFUL : Trust.UNCHECKED;
    return Optional.of(new TagReading.Understood(content, TagModel.ISO_28560_2, trust, problems));
  }

  private void take(PackedObject object) {
    Optional<Element> known = Element.of(object.oid());
    if (known.isEmpty()) {
      problems.add(Flaw.OBJECT_UNKNOWN.at(object.place()));
      return;
    }
    Element element = known.get();
    if (places.putIfAbsent(element, object.place()) != null) {
      problems.add(Flaw.OBJECT_REPEATED.at(object.place()));
    } else if (element != Element.CONTENT_PARAMETER && object.data().length() > 0) {
      text(element, object);
    }
  }

  private void text(Element element, PackedObject object) {
    Optional<String> text = ObjectText.of(element, object);
    boolean short1 = element == Element.PRIMARY_ID && text.filter(t -> t.length() < 2).isPresent();
    if (text.isEmpty() || short1) {
      problems.add(Flaw.OBJECT_UNREADABLE.at(object.place()));
    }
    // A vendor writes a lone 00 where it has nothing to say.
    text.filter(t -> !t.isEmpty() && !t.equals("\0"))
        .ifPresent(t -> readable(element, t, object.place()));
  }

  private void readable(Element element, String text, int place) {
    if (TagContent.hasControls(text)) {
      problems.add(Flaw.OBJECT_UNREADABLE.at(place));
    } else {
      texts.put(element, text);
    }
  }

  private void contentParameter(List<PackedObject> objects) {
    objects.stream()
        .filter(o -> o.oid() == Element.CONTENT_PARAMETER.oid())
        .findFirst()
        .filter(o -> !ContentParameter.isTrue(o.data(), places.keySet()))
        .ifPresent(o -> problems.add(Flaw.CONTENT_PARAMETER_WRONG.at(o.place())));
  }

  private String owner() {
    String owner = texts.getOrDefault(Element.OWNER, "");
    if (owner.isEmpty()) {
      problems.add(Flaw.OWNER_UNSTATED.at(places.getOrDefault(Element.OWNER, 0)));
    }
    return owner;
  }

  private Part part() {
    String digits = texts.get(Element.SET_INFORMATION);
    if (digits == null) {
      return Part.WHOLE;
    }
    return SetInformation.parse(digits)
        .orElseGet(
            () -> {
              problems.add(Flaw.SET_UNREADABLE.at(places.getOrDefault(Element.SET_INFORMATION, 0)));
              return Part.WHOLE;
            });
  }

  private UsageType usage() {
    String digits = texts.getOrDefault(Element.TYPE_OF_USAGE, "60");
    int code = Integer.parseInt(digits, 16);
    if (!Usage.isKnown(code >> 4)) {
      problems.add(Flaw.USAGE_UNKNOWN.at(places.getOrDefault(Element.TYPE_OF_USAGE, 0)));
    }
    return new UsageType(Usage.of(code >> 4), code & 0xF);
  }

  private Map<Element, String> more() {
    Map<Element, String> more = new EnumMap<>(Element.class);
    texts.forEach(
        (element, text) -> {
          if (!element.isBasic()) {
            more.put(element, text);
          }
        });
    return more;
  }
}
