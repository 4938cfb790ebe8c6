package ils.core.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** One line of a table or one object of a JSON file; what cannot be read of it is complained of. */
final class Row {

  private final String file;
  private final int line;
  private final Map<String, JsonNode> cells;
  private final Complaints complaints;

  Row(String file, int line, Map<String, JsonNode> cells, Complaints complaints) {
    this.file = file;
    this.line = line;
    this.cells = cells;
    this.complaints = complaints;
  }

  void complain(String field, String reason) {
    complaints.add(file, line, field, reason);
  }

  /** Complains of fields that nobody knows: most often a slip of the pen. */
  void only(Set<String> known) {
    cells.keySet().stream()
        .filter(field -> !known.contains(field))
        .forEach(field -> complain(field, "is not a field here; known are " + sorted(known)));
  }

  /** The text, empty where there is none. */
  String text(String field) {
    JsonNode cell = cells.get(field);
    if (cell == null || cell.isNull()) {
      return "";
    }
    if (cell.isContainerNode()) {
      complain(field, "must be a text");
      return "";
    }
    return cell.asText().strip();
  }

  String required(String field) {
    String text = text(field);
    if (text.isEmpty()) {
      complain(field, "must not be empty");
    }
    return text;
  }

  /** As {@link #required}, and no longer than the database holds. */
  String required(String field, int longest) {
    return fitting(field, required(field), longest);
  }

  /** The text, or null where there is none. */
  @Nullable String optional(String field, int longest) {
    String text = fitting(field, text(field), longest);
    return text.isEmpty() ? null : text;
  }

  private String fitting(String field, String text, int longest) {
    if (text.length() > longest) {
      complain(field, "must have at most " + longest + " characters");
    }
    return text;
  }

  @Nullable LocalDate date(String field) {
    String text = text(field);
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      complain(field, "must be a day such as 2026-08-10");
      return null;
    }
  }

  /** The day, or an arbitrary one after a complaint. */
  LocalDate requiredDate(String field) {
    if (required(field).isEmpty()) {
      return LocalDate.EPOCH;
    }
    LocalDate date = date(field);
    return date == null ? LocalDate.EPOCH : date;
  }

  @Nullable LocalTime time(String field) {
    String text = text(field);
    try {
      return text.isEmpty() ? null : LocalTime.parse(text);
    } catch (DateTimeException e) {
      complain(field, "must be a time such as 08:00");
      return null;
    }
  }

  /** The constant of that name; the first one after a complaint. */
  <E extends Enum<E>> E required(String field, Class<E> type) {
    required(field);
    E constant = constant(field, text(field), type);
    return constant == null ? type.getEnumConstants()[0] : constant;
  }

  /** The constant of that name, or null where there is no text. */
  <E extends Enum<E>> @Nullable E optional(String field, Class<E> type) {
    return constant(field, text(field), type);
  }

  <E extends Enum<E>> @Nullable E constant(String field, String name, Class<E> type) {
    if (name.isEmpty()) {
      return null;
    }
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    complain(field, "must be one of " + Arrays.toString(type.getEnumConstants()));
    return null;
  }

  boolean yes(String field) {
    String text = text(field);
    if (!Set.of("", "yes", "no").contains(text)) {
      complain(field, "must be yes, no or empty");
    }
    return text.equals("yes");
  }

  /** The texts of a list; none where there is no list. */
  List<String> list(String field) {
    JsonNode cell = cells.get(field);
    if (cell == null) {
      return List.of();
    }
    if (!cell.isArray()) {
      complain(field, "must be a list");
    }
    return StreamSupport.stream(cell.spliterator(), false).map(JsonNode::asText).toList();
  }

  /** The objects of a list, on the line of the object they stand in. */
  List<Row> rows(String field) {
    JsonNode cell = cells.get(field);
    if (cell == null) {
      return List.of();
    }
    if (!cell.isArray()) {
      complain(field, "must be a list");
    }
    return StreamSupport.stream(cell.spliterator(), false)
        .map(object -> new Row(file, line, fields(object), complaints))
        .toList();
  }

  /** The texts of an object by their keys. */
  Map<String, String> pairs(String field) {
    JsonNode cell = cells.get(field);
    Map<String, String> pairs = new LinkedHashMap<>();
    if (cell != null) {
      fields(cell).forEach((key, value) -> pairs.put(key, value.asText()));
    }
    return pairs;
  }

  static Map<String, JsonNode> fields(JsonNode object) {
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    object.properties().forEach(e -> fields.put(e.getKey(), e.getValue()));
    return fields;
  }

  private static List<String> sorted(Set<String> names) {
    return names.stream().sorted().toList();
  }
}
