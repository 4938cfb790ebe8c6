package ils.core.access;

import ils.core.db.Rows;
import ils.core.event.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Who stands behind a session or token; nobody, once the account is closed. */
@ApplicationScoped
class Owners {

  @PersistenceContext EntityManager em;
  @Inject Accounts accounts;

  Optional<Actor> actor(Subject subject) {
    return switch (subject.kind()) {
      case STAFF -> accounts.staff(subject.id()).map(Accounts.Staff::actor);
      case PERSON -> person(subject.id());
      case LIBRARY -> Optional.of(new Actor(Actor.Kind.LIBRARY, subject.id(), subject.id(), null));
      case TERMINAL -> Optional.empty();
    };
  }

  private Optional<Actor> person(long id) {
    var query =
        em.createNativeQuery(
                "select municipality_id from person where id = ?1 and closed_at is null")
            .setParameter(1, id);
    return Rows.cell(query, Number.class)
        .map(municipality -> new Actor(Actor.Kind.PATRON, id, municipality.longValue(), null));
  }
}
