package ils.selfcheck.sip2;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts a message together by the table of its kind: required fields are there even when empty,
 * optional ones only when they say something, and all stand in the table's order.
 *
 * <p>What is not set says the least (see {@link Fixed#nothing()}), so an answer that nobody filled
 * in is a refusal. Texts are made fit for the wire: the delimiter becomes a slash, control
 * characters become blanks, and a value is cut at {@value #LONGEST_VALUE} characters.
 */
public final class MessageBuilder {

  /** Characters in one field; the protocol allows no more. */
  public static final int LONGEST_VALUE = 255;

  private final MessageKind kind;
  private final Map<Fixed, String> fixed = new EnumMap<>(Fixed.class);
  private final Map<Field, List<String>> fields = new EnumMap<>(Field.class);

  private MessageBuilder(MessageKind kind) {
    this.kind = kind;
  }

  public static MessageBuilder of(MessageKind kind) {
    return new MessageBuilder(kind);
  }

  /**
   * Sets a fixed value.
   *
   * @throws IllegalArgumentException if the message has no such value or the width is wrong
   */
  public MessageBuilder with(Fixed which, String value) {
    if (!kind.fixed().contains(which) || value.length() != which.width()) {
      throw new IllegalArgumentException(kind + " cannot have " + which + " '" + value + "'");
    }
    fixed.put(which, value);
    return this;
  }

  /** Sets a one-letter value to {@code Y} or {@code N}. */
  public MessageBuilder with(Fixed which, boolean yes) {
    return with(which, yes ? "Y" : "N");
  }

  /** Sets a four-digit count; more than 9999 is written as 9999. */
  public MessageBuilder with(Fixed which, int count) {
    return with(which, Integer.toString(10_000 + Math.clamp(count, 0, 9_999)).substring(1));
  }

  /**
   * Adds a value of a field; null and empty values of an optional field are left out.
   *
   * @throws IllegalArgumentException if the message has no such field
   */
  public MessageBuilder with(Field field, @Nullable String value) {
    if (!kind.has(field)) {
      throw new IllegalArgumentException(kind + " has no field " + field);
    }
    if (value != null && !value.isEmpty()) {
      fields.computeIfAbsent(field, any -> new ArrayList<>(1)).add(fitForTheWire(value));
    }
    return this;
  }

  /** Adds {@code Y} or {@code N}. */
  public MessageBuilder with(Field field, boolean yes) {
    return with(field, yes ? "Y" : "N");
  }

  /** Adds each of the values of a repeatable field. */
  public MessageBuilder withAll(Field field, List<String> values) {
    values.forEach(value -> with(field, value));
    return this;
  }

  public Message build() {
    List<String> head = new ArrayList<>(kind.fixed().size());
    kind.fixed().forEach(which -> head.add(fixed.getOrDefault(which, which.nothing())));
    List<FieldValue> body = new ArrayList<>(fields.size() + 4);
    for (FieldUse use : kind.fields()) {
      List<String> values =
          fields.getOrDefault(use.field(), use.required() ? List.of("") : List.of());
      for (String value :
          use.repeatable() ? values : values.subList(0, Math.min(1, values.size()))) {
        body.add(new FieldValue(use.field().id(), value));
      }
    }
    return new Message(kind, head, body);
  }

  private static String fitForTheWire(String value) {
    String text = value;
    if (text.length() > LONGEST_VALUE) {
      boolean inPair = Character.isHighSurrogate(text.charAt(LONGEST_VALUE - 1));
      text = text.substring(0, inPair ? LONGEST_VALUE - 1 : LONGEST_VALUE);
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '|' || Character.isISOControl(text.charAt(i))) {
        return cleaned(text);
      }
    }
    return text;
  }

  private static String cleaned(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      clean.append(c == '|' ? '/' : Character.isISOControl(c) ? ' ' : c);
    }
    return clean.toString();
  }
}
