package ils.opac.fbs.patron;

import ils.circulation.messages.Contacts;
import ils.circulation.policy.notices.Reception;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.event.Actor;
import ils.core.person.People;
import ils.core.person.Person;
import ils.core.person.RoleKind;
import ils.opac.fbs.Agency;
import ils.opac.patron.HomeLibrary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Reads what FBS tells of a patron. */
@ApplicationScoped
public class PatronBodies {

  @Inject People people;
  @Inject HomeLibrary homeLibrary;
  @Inject Caller caller;
  @Inject Rights rights;
  @Inject Contacts contacts;

  PatronBody of(Agency agency, Person person, PatronVersion version) {
    var facts =
        new PatronShape.Facts(
            person.id(),
            person.details(),
            pickupBranch(agency, person),
            people.rolesOf(person.id()).stream().anyMatch(r -> r.kind() == RoleKind.CITIZEN),
            mayShowAddress(person),
            reception(person));
    return PatronShape.of(facts, version);
  }

  /** The same choices that the patron makes at “my messages”. */
  private Reception reception(Person person) {
    return Reception.of(contacts.wishes(person.id()), Reached.by(person.details()));
  }

  /** One's own address always; a protected one to others only with the right for it. */
  private boolean mayShowAddress(Person person) {
    var actor = caller.actor();
    return !person.details().protectedAddress()
        || actor.is(Actor.Kind.PATRON)
        || rights.may(actor, Right.VIEW_PROTECTED_ADDRESS, person.municipalityId());
  }

  /** The patron's library if it is one of the agency's, else the agency's first. */
  String pickupBranch(Agency agency, Person person) {
    var branches = agency.branches(List.of());
    return homeLibrary
        .of(person)
        .filter(branches::contains)
        .or(() -> branches.stream().findFirst())
        .map(Agency::branchId)
        .orElse("");
  }
}
