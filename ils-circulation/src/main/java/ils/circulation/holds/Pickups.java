package ils.circulation.holds;

import ils.circulation.act.Place;
import ils.circulation.policy.holds.Copy;
import ils.circulation.policy.holds.Fit;
import ils.circulation.policy.holds.PickupPoint;
import ils.circulation.policy.holds.PickupRules;
import ils.circulation.policy.holds.Routes;
import ils.circulation.policy.holds.Wanted;
import ils.circulation.rulebook.Situations;
import ils.circulation.targeting.CopyReader;
import ils.core.org.NodeFlag;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The libraries of a municipality as pickup places of one hold. */
@ApplicationScoped
class Pickups {

  private static final Locale DANISH = Locale.of("da");

  @Inject Organisation organisation;
  @Inject Situations situations;

  /**
   * Whether it is a place of the municipality that the act is done in: nobody fetches elsewhere.
   */
  boolean isOwn(Place place, long node) {
    return organisation.tree().find(node).filter(n -> n.isWithin(place.municipality())).isPresent();
  }

  /** What stands against a pickup library. */
  List<PickupPoint.Cause> against(Place place, Wanted hold, List<Copy> copies, Routes routes) {
    Optional<OrgNode> node =
        organisation.tree().find(hold.pickup()).filter(n -> n.isWithin(place.municipality()));
    boolean flagged = node.filter(n -> n.type().isLibrary() && n.has(NodeFlag.PICKUP)).isPresent();
    boolean closed = node.filter(n -> n.isClosedOn(place.today())).isPresent();
    return PickupRules.against(hold, flagged, closed, copies, routes);
  }

  /**
   * All libraries of the municipality, those that are offered first, then by name.
   *
   * @param language in which they are named, as a tag such as {@code en}
   */
  List<PickupPoint> all(
      Place place, Wanted hold, List<CopyReader.Standing> copies, Routes routes, String language) {
    Collator byName = Collator.getInstance(DANISH);
    return organisation.tree().librariesWithin(place.municipality()).stream()
        .map(node -> point(place, at(hold, node.id()), node.name(language), copies, routes))
        .sorted(
            Comparator.comparing((PickupPoint p) -> !p.isOffered())
                .thenComparing(PickupPoint::name, byName))
        .toList();
  }

  private PickupPoint point(
      Place place, Wanted hold, String name, List<CopyReader.Standing> copies, Routes routes) {
    List<Copy> all = copies.stream().map(CopyReader.Standing::copy).toList();
    return new PickupPoint(
        hold.pickup(),
        organisation.tree().get(hold.pickup()).code(),
        name,
        against(place, hold, all, routes),
        expected(hold, copies, routes, place.today()));
  }

  /** A copy that is out, or set aside for somebody, is promised to nobody. */
  private static @Nullable LocalDate expected(
      Wanted hold, List<CopyReader.Standing> copies, Routes routes, LocalDate today) {
    return copies.stream()
        .filter(CopyReader.Standing::free)
        .map(CopyReader.Standing::copy)
        .filter(copy -> Fit.serves(hold, copy, routes))
        .map(copy -> routes.days(copy.place(), hold.pickup()))
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .map(days -> today.plusDays(days))
        .orElse(null);
  }

  private Wanted at(Wanted hold, long library) {
    return new Wanted(
        hold.id(),
        hold.titles(),
        hold.item(),
        hold.accepts(),
        library,
        situations.nodes(library),
        hold.school(),
        hold.borrower());
  }
}
