package ils.circulation.routes;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A way as typed; empty days mean that nothing travels. */
public class RouteForm {

  @FormParam("from")
  @DefaultValue("")
  String from = "";

  @FormParam("to")
  @DefaultValue("")
  String to = "";

  @FormParam("days")
  @DefaultValue("")
  String days = "";

  public String from() {
    return from;
  }

  public String to() {
    return to;
  }

  public String days() {
    return days;
  }

  /** The fields that make no sense. */
  Set<String> wrong() {
    Set<String> wrong = new LinkedHashSet<>();
    if (!from.matches("\\d{1,18}")) {
      wrong.add("from");
    }
    if (!to.matches("\\d{1,18}") || to.equals(from)) {
      wrong.add("to");
    }
    if (!days.isBlank() && !days.strip().matches("[0-5]?\\d|60")) {
      wrong.add("days");
    }
    return wrong;
  }

  @Nullable Integer daysOnTheWay() {
    return days.isBlank() ? null : Integer.valueOf(days.strip());
  }
}
