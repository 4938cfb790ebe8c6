package ils.opac.patron;

import ils.core.event.Actor;
import ils.core.event.Channel;
import ils.core.event.Occasion;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import ils.core.person.BorrowerRole;
import ils.core.person.People;
import ils.core.person.Person;
import ils.core.person.RoleKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Optional;

/**
 * Where a patron acts who sits at home. Opening hours, and with them new due dates, are a
 * library's; a municipality as such may have none, and then nothing could be renewed.
 */
@ApplicationScoped
public class HomeLibrary {

  @Inject People people;
  @Inject Organisation organisation;

  /** The library of the person's roles, the citizen's before a school's; empty without any. */
  public Optional<OrgNode> of(Person person) {
    return people.rolesOf(person.id()).stream()
        .sorted(Comparator.comparing(r -> r.kind() != RoleKind.CITIZEN))
        .flatMap(r -> library(r).stream())
        .findFirst();
  }

  private Optional<OrgNode> library(BorrowerRole role) {
    var tree = organisation.tree();
    return tree.find(role.nodeId())
        .flatMap(n -> Optional.ofNullable(n.libraryId()))
        .flatMap(tree::find);
  }

  /**
   * The circumstances of an act for this person, at their library or, without one, in their
   * municipality as such; without a request id.
   *
   * @param actor the person, or whoever acts for them
   */
  public Occasion occasion(Actor actor, Channel channel, Person person) {
    long node = of(person).map(OrgNode::id).orElse(person.municipalityId());
    return new Occasion(actor, channel, node, null);
  }
}
