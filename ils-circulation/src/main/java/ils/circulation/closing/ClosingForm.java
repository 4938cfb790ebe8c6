package ils.circulation.closing;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The form of an emergency closing, as typed. */
public class ClosingForm {

  @FormParam("node")
  @DefaultValue("")
  String node = "";

  @FormParam("from")
  @DefaultValue("")
  String from = "";

  @FormParam("to")
  @DefaultValue("")
  String to = "";

  @FormParam("reason")
  @DefaultValue("")
  String reason = "";

  public String node() {
    return node;
  }

  public String from() {
    return from;
  }

  public String to() {
    return to;
  }

  public String reason() {
    return reason;
  }

  /** The fields that cannot be read. */
  Set<String> wrong() {
    Set<String> wrong = new LinkedHashSet<>();
    if (!node.matches("\\d{1,18}")) {
      wrong.add("node");
    }
    if (day(from) == null) {
      wrong.add("from");
    }
    if (day(to) == null) {
      wrong.add("to");
    }
    if (reason.isBlank()) {
      wrong.add("reason");
    }
    return wrong;
  }

  /** What is meant; nothing is {@link #wrong}. */
  ClosingWish wish() {
    return new ClosingWish(
        Long.parseLong(node),
        Objects.requireNonNull(day(from)),
        Objects.requireNonNull(day(to)),
        reason.strip());
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
