package ils.core.person;

import ils.core.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The people on record, with their roles and cards. */
@ApplicationScoped
public class People {

  @PersistenceContext EntityManager em;
  @Inject Ids ids;
  @Inject Clock clock;
  @Inject NationalIds nationalIds;

  public Optional<Person> find(long id) {
    return Optional.ofNullable(em.find(Person.class, id));
  }

  /**
   * Whom a key belongs to: a card, badge or login, else a national id (the Danish health card's bar
   * code is one).
   */
  public PatronFound find(long municipality, String key, LocalDate today) {
    var known = identifiers(municipality, key.strip());
    var valid = known.stream().filter(i -> i.isValidOn(today)).findFirst();
    if (valid.isPresent()) {
      return new PatronFound.Found(valid.get().personId());
    }
    if (known.isEmpty()) {
      return byNationalId(municipality, key)
          .<PatronFound>map(p -> new PatronFound.Found(p.id()))
          .orElseGet(PatronFound.Unknown::new);
    }
    var old = known.getFirst();
    var replacedOn = old.replacedOn();
    return replacedOn != null
        ? new PatronFound.Replaced(replacedOn)
        : new PatronFound.Expired(old.validTo());
  }

  private List<Identifier> identifiers(long municipality, String value) {
    return em.createQuery(
            """
            select i from Identifier i
            where i.value = :value and i.municipalityId = :municipality
            order by i.validFrom desc""",
            Identifier.class)
        .setParameter("value", value)
        .setParameter("municipality", municipality)
        .getResultList();
  }

  public Optional<Person> byNationalId(long municipality, String text) {
    return NationalIds.digits(text).flatMap(digits -> bySealed(municipality, digits));
  }

  private Optional<Person> bySealed(long municipality, String digits) {
    return em.createQuery(
            """
            select p from Person p
            where p.nationalIdHash = :hash and p.municipalityId = :municipality""",
            Person.class)
        .setParameter("hash", nationalIds.hash(digits))
        .setParameter("municipality", municipality)
        .getResultStream()
        .findFirst();
  }

  /** The person's open roles, oldest first. */
  public List<BorrowerRole> rolesOf(long person) {
    return em.createQuery(
            """
            select r from BorrowerRole r
            where r.personId = :person and r.closedAt is null order by r.id""",
            BorrowerRole.class)
        .setParameter("person", person)
        .getResultList();
  }

  /** The person's cards and logins, newest first. */
  public List<Identifier> identifiersOf(long person) {
    return em.createQuery(
            "select i from Identifier i where i.personId = :person order by i.validFrom desc, i.id",
            Identifier.class)
        .setParameter("person", person)
        .getResultList();
  }

  public Person add(long municipality, PersonDetails details) {
    var person = new Person(ids.next(), municipality, details, clock.instant());
    em.persist(person);
    em.flush(); // cards and roles refer to the row, and nothing else tells JPA the order
    return person;
  }

  /**
   * @param digits ten digits, see {@link NationalIds#digits}
   */
  public void identify(Person person, String digits) {
    person.identify(nationalIds.seal(digits));
  }

  public Identifier addIdentifier(
      Person person, IdentifierType type, String value, LocalDate validFrom) {
    var identifier = new Identifier(ids.next(), person, type, value.strip(), validFrom);
    em.persist(identifier);
    return identifier;
  }

  public BorrowerRole addRole(
      Person person, RoleKind kind, long node, BorrowerRole.RoleTerms terms) {
    var role = new BorrowerRole(ids.next(), person, kind, node, terms);
    em.persist(role);
    return role;
  }
}
