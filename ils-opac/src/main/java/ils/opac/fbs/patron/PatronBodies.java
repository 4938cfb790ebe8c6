package ils.opac.fbs.patron;

import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.event.Actor;
import ils.core.org.OrgNode;
import ils.core.person.BorrowerRole;
import ils.core.person.People;
import ils.core.person.Person;
import ils.core.person.RoleKind;
import ils.opac.fbs.Agency;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Reads what FBS tells of a patron. */
@ApplicationScoped
public class PatronBodies {

  @Inject People people;
  @Inject Caller caller;
  @Inject Rights rights;

  PatronBody of(Agency agency, Person person, PatronVersion version) {
    var roles = people.rolesOf(person.id());
    var facts =
        new PatronShape.Facts(
            person.id(),
            person.details(),
            pickupBranch(agency, roles),
            roles.stream().anyMatch(r -> r.kind() == RoleKind.CITIZEN),
            mayShowAddress(person));
    return PatronShape.of(facts, version);
  }

  /** One's own address always; a protected one to others only with the right for it. */
  private boolean mayShowAddress(Person person) {
    var actor = caller.actor();
    return !person.details().protectedAddress()
        || actor.is(Actor.Kind.PATRON)
        || rights.may(actor, Right.VIEW_PROTECTED_ADDRESS, person.municipalityId());
  }

  /** The library of the first role that stands at one of the agency's, else the agency's first. */
  private static String pickupBranch(Agency agency, List<BorrowerRole> roles) {
    var branches = agency.branches(List.of());
    return roles.stream()
        .flatMap(r -> library(agency, r).stream())
        .filter(branches::contains)
        .findFirst()
        .or(() -> branches.stream().findFirst())
        .map(Agency::branchId)
        .orElse("");
  }

  private static Optional<OrgNode> library(Agency agency, BorrowerRole role) {
    return agency
        .tree()
        .find(role.nodeId())
        .flatMap(n -> Optional.ofNullable(n.libraryId()))
        .flatMap(agency.tree()::find);
  }
}
