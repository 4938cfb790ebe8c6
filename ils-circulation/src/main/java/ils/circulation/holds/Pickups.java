package ils.circulation.holds;

import ils.circulation.policy.holds.Copy;
import ils.circulation.policy.holds.Fit;
import ils.circulation.policy.holds.PickupPoint;
import ils.circulation.policy.holds.PickupRules;
import ils.circulation.policy.holds.Routes;
import ils.circulation.policy.holds.Wanted;
import ils.circulation.rulebook.Situations;
import ils.core.org.NodeFlag;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The libraries of a municipality as pickup places of one hold. */
@ApplicationScoped
class Pickups {

  @Inject Organisation organisation;
  @Inject Situations situations;

  /** What stands against a pickup library. */
  List<PickupPoint.Cause> against(Wanted hold, List<Copy> copies, Routes routes, LocalDate today) {
    Optional<OrgNode> node = organisation.tree().find(hold.pickup());
    boolean flagged = node.filter(n -> n.type().isLibrary() && n.has(NodeFlag.PICKUP)).isPresent();
    boolean closed = node.map(OrgNode::closedOn).filter(last -> last.isBefore(today)).isPresent();
    return PickupRules.against(hold, flagged, closed, copies, routes);
  }

  /** All libraries of a municipality, those that are offered first, then by name. */
  List<PickupPoint> all(
      Wanted hold, long municipality, List<Copy> copies, Routes routes, LocalDate today) {
    return organisation.tree().librariesWithin(municipality).stream()
        .map(node -> point(at(hold, node.id()), node, copies, routes, today))
        .sorted(
            Comparator.comparing((PickupPoint p) -> !p.isOffered())
                .thenComparing(PickupPoint::name))
        .toList();
  }

  private PickupPoint point(
      Wanted hold, OrgNode node, List<Copy> copies, Routes routes, LocalDate today) {
    return new PickupPoint(
        node.id(),
        node.code(),
        node.nameDa(),
        against(hold, copies, routes, today),
        expected(hold, copies, routes, today));
  }

  private static @Nullable LocalDate expected(
      Wanted hold, List<Copy> copies, Routes routes, LocalDate today) {
    return copies.stream()
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
