package ils.core.administration;

import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.org.DayHours;
import ils.core.org.HoursKind;
import ils.core.page.Flash;
import ils.core.page.Notice;
import ils.core.page.Page;
import ils.core.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The week of a place, where it comes from, and the days that differ. */
@Path("staff/hours")
@ApplicationScoped
@Access(value = Who.STAFF, rights = Right.MANAGE_CALENDARS)
@Produces(MediaType.TEXT_HTML)
public class HoursPages {

  @Inject Caller caller;
  @Inject HoursViews views;
  @Inject ChangeHours changeHours;

  @GET
  public Page show(
      @QueryParam("node") @Nullable Long node,
      @QueryParam("kind") @DefaultValue("STAFFED") HoursKind kind) {
    return page(views.of(caller.actor(), node, kind));
  }

  private static Page page(HoursViews.Shown shown) {
    return Page.of("core/administration/hours", shown, "core.hours.title");
  }

  /** Each weekday is a field by its number, 1 for Monday. */
  @POST
  public Response change(MultivaluedMap<String, String> form) {
    long node = node(form.getFirst("node"));
    HoursKind kind = kind(form.getFirst("kind"));
    Map<DayOfWeek, String> typed = typed(form);
    Map<DayOfWeek, DayHours> week = new EnumMap<>(DayOfWeek.class);
    Map<String, String> wrong = new LinkedHashMap<>();
    typed.forEach(
        (day, text) ->
            DayHours.parse(text)
                .ifPresentOrElse(
                    hours -> week.put(day, hours),
                    () -> wrong.put("day" + day.getValue(), "core.hours.not.day")));
    var shown = views.of(caller.actor(), node, kind);
    Optional<LocalDate> from = day(form.getFirst("from"));
    if (from.isEmpty() || from.get().isBefore(shown.from())) {
      wrong.put("from", "core.hours.not.from");
    }
    if (wrong.isEmpty() && week.values().stream().allMatch(day -> day.periods().isEmpty())) {
      wrong.put("day1", "core.hours.not.week");
    }
    if (!wrong.isEmpty()) {
      var again = shown.refused(typed, from.orElse(shown.from()), wrong);
      return Response.status(400).entity(page(again).status(400)).build();
    }
    changeHours.change(caller.occasion(null), node, kind, from.orElseThrow(), week);
    return back(node, kind, "core.hours.changed");
  }

  private static long node(@Nullable String text) {
    if (text == null || !text.matches("\\d{1,18}")) {
      throw ProblemException.invalid("node", "must be a place");
    }
    return Long.parseLong(text);
  }

  private static HoursKind kind(@Nullable String text) {
    return Arrays.stream(HoursKind.values())
        .filter(kind -> kind.name().equals(text))
        .findFirst()
        .orElseThrow(() -> ProblemException.invalid("kind", "unknown"));
  }

  private static Map<DayOfWeek, String> typed(MultivaluedMap<String, String> form) {
    Map<DayOfWeek, String> typed = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      typed.put(day, Objects.requireNonNullElse(form.getFirst("day" + day.getValue()), "").strip());
    }
    return typed;
  }

  private static Optional<LocalDate> day(@Nullable String text) {
    try {
      return Optional.ofNullable(text).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  @POST
  @Path("inherit")
  public Response inherit(
      @FormParam("node") long node, @FormParam("kind") @DefaultValue("STAFFED") HoursKind kind) {
    changeHours.inherit(caller.occasion(null), node, kind);
    return back(node, kind, "core.hours.inherited");
  }

  private static Response back(long node, HoursKind kind, String key) {
    return Flash.seeOther("/staff/hours?node=" + node + "&kind=" + kind, Notice.ok(key));
  }
}
