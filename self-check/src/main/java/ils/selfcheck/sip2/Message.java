package ils.selfcheck.sip2;

import java.util.List;
import java.util.Optional;

/**
 * One message without its sequence number, checksum and terminator.
 *
 * @param fixed one value for each of {@link MessageKind#fixed()}, each of that one's width
 * @param fields in the order on the wire, unknown ones among them
 */
public record Message(MessageKind kind, List<String> fixed, List<FieldValue> fields) {

  public Message {
    fixed = List.copyOf(fixed);
    fields = List.copyOf(fields);
    if (fixed.size() != kind.fixed().size()) {
      throw new IllegalArgumentException(
          kind + " has " + kind.fixed().size() + " fixed values, not " + fixed.size());
    }
    for (int i = 0; i < fixed.size(); i++) {
      if (fixed.get(i).length() != kind.fixed().get(i).width()) {
        throw new IllegalArgumentException(
            kind.fixed().get(i) + " is " + kind.fixed().get(i).width() + " characters wide");
      }
    }
  }

  /**
   * A fixed value, blanks and all.
   *
   * @throws IllegalArgumentException if this kind of message has no such value
   */
  public String fixed(Fixed which) {
    int place = kind.fixed().indexOf(which);
    if (place < 0) {
      throw new IllegalArgumentException(kind + " has no " + which);
    }
    return fixed.get(place);
  }

  /** Whether a one-letter fixed value is {@code Y}. */
  public boolean yes(Fixed which) {
    return fixed(which).equals("Y");
  }

  /** The first value of a field, empty when the field is missing. */
  public Optional<String> find(Field field) {
    for (FieldValue each : fields) {
      if (each.id().equals(field.id())) {
        return Optional.of(each.value());
      }
    }
    return Optional.empty();
  }

  /**
   * The first value of a field without blanks around it; an empty text when the field is missing.
   */
  public String text(Field field) {
    return find(field).map(String::strip).orElse("");
  }

  /** Whether the field is there and says {@code Y}. */
  public boolean yes(Field field) {
    return text(field).equals("Y");
  }

  /** Every value of a field that may be repeated, in order. */
  public List<String> all(Field field) {
    return fields.stream()
        .filter(each -> each.id().equals(field.id()))
        .map(FieldValue::value)
        .toList();
  }
}
