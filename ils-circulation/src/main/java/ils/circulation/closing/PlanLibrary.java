package ils.circulation.closing;

import ils.circulation.act.Place;
import ils.circulation.closing.ClosingPlan.DueDay;
import ils.circulation.closing.LibraryPlan.Run;
import ils.circulation.closing.LibraryPlan.Stretch;
import ils.core.org.Calendars;
import ils.core.org.HoursKind;
import ils.core.org.OpeningHours;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import ils.core.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What special days would do at one library: its loans, late fees and holds. */
@ApplicationScoped
class PlanLibrary {

  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

  @Inject Organisation organisation;
  @Inject Calendars calendars;
  @Inject ClosingMoves moves;
  @Inject ClosingHolds holds;

  /** Empty if it stays open on all of the days, as by a nearer special day, or never opens. */
  Optional<LibraryPlan> of(
      Place place, ClosingWish wish, OrgNode library, Calendars.AsIf calendar) {
    OpeningHours before = calendars.hours(library.id(), HoursKind.STAFFED);
    OpeningHours after = calendar.hours(library.id(), HoursKind.STAFFED);
    List<LocalDate> closed = wish.unstaffed().stream().filter(day -> !after.isOpenOn(day)).toList();
    boolean opens = before.openDayFrom(wish.to().plusDays(1)).isPresent();
    if (closed.isEmpty() || (!opens && library.id() != wish.node())) {
      return Optional.empty();
    }
    List<Stretch> stretches =
        Run.of(closed).stream().map(run -> stretch(run, library, after)).toList();
    List<Long> nodes = nodes(library.id());
    List<DueDay> due = new ArrayList<>();
    List<ClosingPlan.ArisenFee> fees = new ArrayList<>();
    for (Stretch stretch : stretches) {
      due.addAll(moves.due(stretch, nodes));
      fees.addAll(moves.fees(stretch, nodes));
    }
    var shelf = new ClosingHolds.Shelf(library.id(), nodes, closed, before, after);
    return Optional.of(
        new LibraryPlan(library.id(), stretches, due, fees, holds.touched(place.today(), shelf)));
  }

  private static Stretch stretch(Run run, OrgNode library, OpeningHours hours) {
    LocalDate reopensOn =
        hours
            .openDayFrom(run.to().plusDays(1))
            .orElseThrow(() -> ProblemException.invalid("to", "no open day follows within a year"));
    var end = reopensOn.atTime(END_OF_DAY).atZone(library.zone()).toInstant();
    return new Stretch(run.from(), run.to(), reopensOn, end);
  }

  /** The library and its desks. */
  List<Long> nodes(long library) {
    return organisation.tree().within(library).stream()
        .sorted(Comparator.comparing(OrgNode::id))
        .map(OrgNode::id)
        .toList();
  }
}
