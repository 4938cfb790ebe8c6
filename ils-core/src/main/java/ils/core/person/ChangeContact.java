package ils.core.person;

import ils.core.db.Retried;
import ils.core.event.About;
import ils.core.event.DomainEvent;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A person, or somebody for them, changes how they are reached. */
@ApplicationScoped
public class ChangeContact {

  @Inject People people;
  @Inject EventLog events;

  /** What was changed, by name; what it was and is now is nobody’s business but the person’s. */
  public record ContactChanged(List<String> fields) implements DomainEvent {}

  /**
   * Writes what differs.
   *
   * @throws IllegalArgumentException if there is no such person
   */
  @Retried
  @Transactional
  public void change(Occasion occasion, long person, ContactDetails wanted) {
    Person found =
        people.find(person).orElseThrow(() -> new IllegalArgumentException("no person " + person));
    PersonDetails now = found.details();
    List<String> changed = differences(now, wanted);
    if (!changed.isEmpty()) {
      found.change(now.reachedBy(wanted));
      events.add(occasion, new ContactChanged(changed), About.person(person));
    }
  }

  private static List<String> differences(PersonDetails now, ContactDetails wanted) {
    List<String> changed = new ArrayList<>();
    if (!Objects.equals(now.email(), wanted.email())) {
      changed.add("email");
    }
    if (!Objects.equals(now.phone(), wanted.phone())) {
      changed.add("phone");
    }
    if (!now.language().equals(wanted.language())) {
      changed.add("language");
    }
    return changed;
  }
}
