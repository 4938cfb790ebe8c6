package ils.core.access;

import ils.core.db.Rows;
import ils.core.event.Actor;
import ils.core.org.Organisation;
import ils.core.page.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import java.util.stream.Collectors;

/** How the layout greets whoever is signed in. */
@ApplicationScoped
class Visitors {

  @PersistenceContext EntityManager em;
  @Inject Accounts accounts;
  @Inject Rights rights;
  @Inject Organisation organisation;

  /**
   * @param language in which the place is named
   */
  Visitor of(Actor actor, String language) {
    return switch (actor.kind()) {
      case STAFF -> staff(actor, language);
      case PATRON -> new Visitor(Visitor.Kind.PATRON, patronName(actor.id()), "", Set.of());
      case TERMINAL, LIBRARY, SYSTEM, OPERATOR, NOBODY -> Visitor.nobody();
    };
  }

  private Visitor staff(Actor actor, String language) {
    var name = accounts.staff(actor.id()).map(Accounts.Staff::displayName).orElse("");
    var node = actor.nodeId();
    var place = node == null ? "" : organisation.tree().get(node).name(language);
    var held = rights.anywhere(actor).stream().map(Right::name).collect(Collectors.toSet());
    return new Visitor(Visitor.Kind.STAFF, name, place, held);
  }

  private String patronName(long person) {
    var query =
        em.createNativeQuery("select given_name from person where id = ?1").setParameter(1, person);
    return Rows.cell(query, String.class).orElse("");
  }
}
