package ils.core.register;

import ils.core.access.Subject;
import ils.core.db.Retried;
import ils.core.event.Actor;
import ils.core.person.BorrowerRole;
import ils.core.person.Identifier;
import ils.core.person.IdentifierType;
import ils.core.person.People;
import ils.core.person.Person;
import ils.core.register.PeopleEntries.CardEntry;
import ils.core.register.PeopleEntries.PersonEntry;
import ils.core.register.PeopleEntries.RoleEntry;
import ils.core.register.PeopleEntries.Validity;
import ils.core.register.RegisterReport.Fate;
import ils.core.register.RegisterReport.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Brings people, their cards and their roles into the state that the tables say. */
@ApplicationScoped
class PeopleWriter {

  @Inject People people;
  @Inject PeopleOnRecord onRecord;
  @Inject Credentials credentials;
  @Inject RegisterEvents events;

  /** Writes some of the people in one transaction; a killed import goes on with the next run. */
  @Retried
  @Transactional
  public List<Fate> write(Actor by, List<PersonEntry> entries) {
    Map<Subject, String> pins = new LinkedHashMap<>();
    List<Fate> fates = entries.stream().map(entry -> write(by, entry, pins)).toList();
    credentials.setFirst(pins);
    return fates;
  }

  @Retried
  @Transactional
  public List<Fate> writeCards(Actor by, List<CardEntry> entries) {
    return entries.stream().map(this::card).toList();
  }

  @Retried
  @Transactional
  public List<Fate> writeRoles(Actor by, List<RoleEntry> entries) {
    return entries.stream().map(e -> role(onRecord.get(e.person()), e)).toList();
  }

  private Fate write(Actor by, PersonEntry entry, Map<Subject, String> pins) {
    Optional<Person> known = onRecord.find(entry.key());
    Person person = known.orElseGet(() -> add(entry));
    boolean changed = known.isPresent() && change(person, entry);
    Fate role = role(person, entry.role());
    if (entry.pin() != null) {
      pins.put(new Subject(Subject.Kind.PERSON, person.id()), entry.pin());
    }
    Fate fate =
        known.isEmpty()
            ? Fate.ADDED
            : changed || role != Fate.UNCHANGED ? Fate.CHANGED : Fate.UNCHANGED;
    events.person(by, person.id(), fate);
    return fate;
  }

  private Person add(PersonEntry entry) {
    long municipality = onRecord.municipality(entry.key().municipality());
    Person person = people.add(municipality, entry.details());
    if (entry.nationalId() != null) {
      people.identify(person, entry.nationalId());
    }
    identify(person, IdentifierType.CARD, entry.key().card(), entry.validity());
    return person;
  }

  private boolean change(Person person, PersonEntry entry) {
    boolean changed = !person.details().equals(entry.details());
    if (changed) {
      person.change(entry.details());
    }
    String digits = entry.nationalId();
    if (digits != null && people.byNationalId(person.municipalityId(), digits).isEmpty()) {
      people.identify(person, digits);
      changed = true;
    }
    Identifier card = onRecord.identifier(person, IdentifierType.CARD, entry.key().card());
    return validity(card, entry.validity()) || changed;
  }

  private Fate card(CardEntry entry) {
    Person person = onRecord.get(entry.person());
    Optional<Identifier> known =
        people.identifiersOf(person.id()).stream()
            .filter(i -> i.type() == entry.type() && i.value().equals(entry.value()))
            .findFirst();
    if (known.isEmpty()) {
      identify(person, entry.type(), entry.value(), entry.validity());
      return Fate.ADDED;
    }
    return validity(known.get(), entry.validity()) ? Fate.CHANGED : Fate.UNCHANGED;
  }

  private void identify(Person person, IdentifierType type, String value, Validity validity) {
    validity(people.addIdentifier(person, type, value, validity.from()), validity);
  }

  /** Ends a card on the day the table says; whether that changed it. */
  private static boolean validity(Identifier card, Validity wanted) {
    if (wanted.replaced() != null && !wanted.replaced().equals(card.replacedOn())) {
      card.replace(wanted.replaced());
      return true;
    }
    boolean ends = wanted.replaced() == null && wanted.to() != null;
    if (ends && !Objects.equals(wanted.to(), card.validTo())) {
      card.expire(Objects.requireNonNull(wanted.to()));
      return true;
    }
    return false;
  }

  private Fate role(Person person, RoleEntry entry) {
    long node = onRecord.node(entry.node());
    Optional<BorrowerRole> known =
        people.rolesOf(person.id()).stream()
            .filter(r -> r.kind() == entry.kind() && r.nodeId() == node)
            .findFirst();
    if (known.isEmpty()) {
      people.addRole(person, entry.kind(), node, entry.terms());
      return Fate.ADDED;
    }
    if (known.get().terms().equals(entry.terms())) {
      return Fate.UNCHANGED;
    }
    known.get().change(entry.terms());
    return Fate.CHANGED;
  }

  static void count(Tally tally, List<Fate> fates) {
    fates.forEach(tally::add);
  }
}
