package ils.core.register;

import ils.core.org.Organisation;
import ils.core.person.Identifier;
import ils.core.person.IdentifierType;
import ils.core.person.People;
import ils.core.person.Person;
import ils.core.register.PeopleEntries.PatronKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds the people that the tables speak of. */
@ApplicationScoped
class PeopleOnRecord {

  private static final String BY_CARD =
      "select person_id from identifier where value = ?1 and municipality_id = ?2 and type = 'CARD'";

  @Inject RegisterRows rows;
  @Inject People people;
  @Inject Organisation organisation;

  /** Whoever has or had this card. */
  Optional<Person> find(PatronKey key) {
    return organisation
        .tree()
        .byCode(key.municipality())
        .flatMap(node -> rows.cell(Number.class, BY_CARD, key.card(), node.id()))
        .flatMap(id -> people.find(id.longValue()));
  }

  Person get(PatronKey key) {
    return find(key).orElseThrow(() -> new IllegalStateException("somebody was not written"));
  }

  Identifier identifier(Person person, IdentifierType type, String value) {
    return people.identifiersOf(person.id()).stream()
        .filter(i -> i.type() == type && i.value().equals(value))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a card has gone meanwhile"));
  }

  /** Whether somebody else than the one with this card has the national id. */
  boolean belongsToAnother(PatronKey key, String nationalId) {
    return organisation
        .tree()
        .byCode(key.municipality())
        .flatMap(node -> people.byNationalId(node.id(), nationalId))
        .filter(other -> find(key).map(own -> own.id() != other.id()).orElse(true))
        .isPresent();
  }

  long municipality(String code) {
    return node(code);
  }

  long node(String code) {
    return organisation
        .tree()
        .byCode(code)
        .orElseThrow(() -> new IllegalStateException("node " + code + " was not written"))
        .id();
  }
}
