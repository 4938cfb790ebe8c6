package ils.opac.pages;

import ils.core.event.Actor;
import ils.core.org.OrgTree;
import ils.core.org.Organisation;
import ils.core.person.BorrowerRole;
import ils.core.person.People;
import ils.core.person.RoleKind;
import ils.opac.index.Visibility;
import ils.opac.search.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;

/** What whoever is signed in may find: a school's own stock is for its pupils and teachers. */
@ApplicationScoped
public class Viewers {

  @Inject People people;
  @Inject Organisation organisation;

  public Viewer of(Actor actor) {
    return switch (actor.kind()) {
      case STAFF, OPERATOR -> Viewer.STAFF;
      case PATRON -> patron(actor.id());
      case TERMINAL, LIBRARY, SYSTEM, NOBODY -> Viewer.ANYBODY;
    };
  }

  private Viewer patron(long person) {
    Set<Visibility> sees = new HashSet<>(Viewer.ANYBODY.sees());
    for (BorrowerRole role : people.rolesOf(person)) {
      if (role.kind().isOfSchool()) {
        long school = school(role.nodeId());
        sees.add(Visibility.ofSchool(school));
        if (role.kind() == RoleKind.TEACHER) {
          sees.add(Visibility.ofClassSets(school));
        }
      }
    }
    return new Viewer(sees, false);
  }

  private long school(long node) {
    OrgTree tree = organisation.tree();
    Long library = tree.get(node).libraryId();
    return library == null ? node : library;
  }
}
