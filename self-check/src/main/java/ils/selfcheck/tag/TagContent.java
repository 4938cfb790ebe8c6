package ils.selfcheck.tag;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What one tag says about the thing it sits on, whatever its layout.
 *
 * @param id primary item id, the barcode; opaque text
 * @param owner ISIL of the owning library with its hyphen, for instance {@code DK-718500}; empty if
 *     the tag does not say
 * @param more further elements as text; none that has a component of its own
 */
public record TagContent(
    String id, String owner, Part part, UsageType usage, Map<Element, String> more) {

  /**
   * What the thing is for, as finely as the tag says.
   *
   * @param detail second digit of the type of usage, 0 to 15; the Danish model has no place for it
   */
  public record UsageType(Usage main, int detail) {

    public UsageType {
      if (detail < 0 || detail > 15) {
        throw new IllegalArgumentException("a detail of usage is a hex digit, not " + detail);
      }
    }

    public static UsageType of(Usage main) {
      return new UsageType(main, 0);
    }

    /** As one byte, main use in the high half. */
    public int code() {
      return main.code() << 4 | detail;
    }
  }

  public TagContent {
    if (id.isBlank() || hasControls(id) || hasControls(owner)) {
      throw new IllegalArgumentException("an id is readable text, at least one letter");
    }
    for (Map.Entry<Element, String> each : more.entrySet()) {
      if (each.getKey().isBasic() || each.getValue().isEmpty() || hasControls(each.getValue())) {
        throw new IllegalArgumentException("not a further element: " + each.getKey());
      }
    }
    more = more.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(more));
  }

  /** A thing for lending, in one piece, with nothing more to say. */
  public static TagContent circulating(String id, String owner) {
    return new TagContent(id, owner, Part.WHOLE, UsageType.of(Usage.CIRCULATING), Map.of());
  }

  public TagContent as(Part other) {
    return new TagContent(id, owner, other, usage, more);
  }

  public TagContent as(Usage other) {
    return new TagContent(id, owner, part, UsageType.of(other), more);
  }

  public TagContent with(Element element, String text) {
    Map<Element, String> richer = new EnumMap<>(Element.class);
    richer.putAll(more);
    richer.put(element, text);
    return new TagContent(id, owner, part, usage, richer);
  }

  /** Whether the text holds what no printer shows, so that it cannot be an id or a name. */
  public static boolean hasControls(String text) {
    return text.chars().anyMatch(c -> Character.isISOControl(c) || c == 0xFFFD);
  }
}
