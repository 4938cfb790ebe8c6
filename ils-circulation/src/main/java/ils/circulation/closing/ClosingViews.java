package ils.circulation.closing;

import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.event.Occasion;
import ils.core.org.OpeningExceptions;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fills the page of special days. */
@ApplicationScoped
public class ClosingViews {

  @Inject Places places;
  @Inject Rights rights;
  @Inject Organisation organisation;
  @Inject Closings closings;
  @Inject RemoveSpecialDay removeSpecialDay;

  /**
   * What the page shows.
   *
   * @param places whose calendar the visitor may change
   * @param plan what the form's days would do; null before it was asked
   * @param wrong fields of the form that must be mended
   * @param stands what the form's days would contradict; null if nothing
   * @param chosen the place that the form is about
   * @param days special days of that place which came with a register
   * @param nodes by id, of the plan and of the latest
   */
  public record Shown(
      ClosingForm form,
      List<OrgNode> places,
      @Nullable ClosingPlan plan,
      Set<String> wrong,
      OpeningExceptions.@Nullable Stored stands,
      @Nullable OrgNode chosen,
      List<OpeningExceptions.Stored> days,
      List<ClosingRow> latest,
      Map<Long, OrgNode> nodes,
      ZoneId zone) {

    /** Ids with names, for the list to choose from. */
    public Map<String, String> names(String language) {
      Map<String, String> names = new LinkedHashMap<>();
      places.forEach(node -> names.put(Long.toString(node.id()), node.name(language)));
      return names;
    }

    Shown planned(ClosingPlan would) {
      return new Shown(form, places, would, wrong, stands, chosen, days, latest, nodes, zone);
    }

    Shown refused(Set<String> fields) {
      return new Shown(form, places, plan, fields, stands, chosen, days, latest, nodes, zone);
    }

    Shown contradicted(OpeningExceptions.Stored by) {
      return new Shown(form, places, plan, wrong, by, chosen, days, latest, nodes, zone);
    }
  }

  Shown of(Occasion occasion, ClosingForm form) {
    Place place = places.of(occasion);
    List<OrgNode> mine = mine(occasion, place);
    Map<Long, OrgNode> nodes =
        organisation.tree().within(place.municipality()).stream()
            .collect(Collectors.toMap(OrgNode::id, Function.identity()));
    List<ClosingRow> latest = closings.latest(place.municipality());
    OrgNode chosen =
        mine.stream()
            .filter(node -> form.node().isEmpty() || form.node().equals(String.valueOf(node.id())))
            .findFirst()
            .orElse(null);
    List<OpeningExceptions.Stored> days =
        chosen == null ? List.of() : removeSpecialDay.removable(chosen.id(), place.today());
    return new Shown(form, mine, null, Set.of(), null, chosen, days, latest, nodes, place.zone());
  }

  /** The municipality's places in use whose calendar the actor may change. */
  private List<OrgNode> mine(Occasion occasion, Place place) {
    return organisation.tree().within(place.municipality()).stream()
        .filter(PlanClosing::hasCalendar)
        .filter(node -> node.closedOn() == null)
        .filter(node -> rights.may(occasion.actor(), Right.MANAGE_CALENDARS, node.id()))
        .toList();
  }
}
