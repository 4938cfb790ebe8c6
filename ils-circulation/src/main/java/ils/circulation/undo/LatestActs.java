package ils.circulation.undo;

import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.journal.ActRow;
import ils.circulation.journal.Acts;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.event.Occasion;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import ils.core.org.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The latest acts of a desk, and of the patron shown there, that are not too old to be undone. */
@ApplicationScoped
public class LatestActs {

  private static final int MOST = 50;
  private static final Comparator<ActRow> NEWEST =
      Comparator.comparing(ActRow::at).thenComparing(ActRow::id).reversed();

  @Inject Places places;
  @Inject Rights rights;
  @Inject Settings settings;
  @Inject Organisation organisation;
  @Inject Acts acts;
  @Inject JudgeActs judgeActs;

  /**
   * Newest first; those that were undone are among them.
   *
   * @param role of a borrower whose acts at other desks of the municipality are listed, too; they
   *     are left out where the actor may not see patrons
   */
  @Transactional
  public List<ListedAct> at(Occasion occasion, @Nullable Long role, int most) {
    Place place = places.of(occasion);
    OrgNode desk = place.desk();
    rights.require(occasion.actor(), Right.CIRCULATE, desk.id());
    boolean seesPatrons = rights.may(occasion.actor(), Right.VIEW_PATRONS, desk.id());
    int limit = Math.clamp(most, 1, MOST);
    List<ActRow> found = found(place, seesPatrons ? role : null, limit);
    Map<Long, UndoOutcome.Refused> against =
        judgeActs.against(
            place, found.stream().filter(act -> act.undoneAt() == null).map(ActRow::id).toList());
    return found.stream()
        .map(
            act ->
                new ListedAct(
                    act,
                    act.node() == desk.id() ? null : organisation.tree().get(act.node()),
                    against.get(act.id()),
                    rights.may(occasion.actor(), act.kind().right(), act.node())))
        .toList();
  }

  private List<ActRow> found(Place place, @Nullable Long role, int most) {
    int minutes = settings.get(UndoSettings.MINUTES, place.desk().id());
    Instant since = place.now().minus(Duration.ofMinutes(minutes));
    List<ActRow> found = new ArrayList<>(acts.latest(place.desk().id(), since, most));
    if (role != null) {
      found.addAll(acts.latestOf(role, place.municipality(), since, most));
    }
    return found.stream().distinct().sorted(NEWEST).limit(most).toList();
  }
}
