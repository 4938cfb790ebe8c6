package ils.circulation.desk;

import ils.circulation.account.AccountViews;
import ils.circulation.desk.PatronFile.Card;
import ils.circulation.desk.PatronFile.Tab;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.category.CategoryNames;
import ils.core.db.Rows;
import ils.core.db.Utc;
import ils.core.event.Actor;
import ils.core.event.Occasion;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import ils.core.person.People;
import ils.core.person.PersonDetails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the patron's page; each tab only what it shows. */
@ApplicationScoped
public class PatronFiles {

  private static final int LINES = 100;

  @PersistenceContext EntityManager em;
  @Inject People people;
  @Inject Rights rights;
  @Inject Organisation organisation;
  @Inject AccountViews accounts;
  @Inject CategoryNames categories;

  PatronFile read(Occasion occasion, PatronPanel panel, Tab tab, String language) {
    Actor reader = occasion.actor();
    PatronHit who = panel.who();
    var details = people.find(who.personId()).orElseThrow().details();
    var endsOn =
        people.rolesOf(who.personId()).stream()
            .filter(role -> role.id() == who.roleId())
            .findFirst()
            .map(role -> role.terms().endsOn())
            .orElse(null);
    return new PatronFile(
        tab,
        panel,
        categories.of(municipality(who), who.category(), language),
        seenBy(reader, who, details),
        endsOn,
        tab == Tab.DETAILS ? cards(who.personId()) : List.of(),
        tab == Tab.ACCOUNT ? accounts.of(occasion, who.roleId()) : null,
        tab == Tab.HISTORY ? history(who.personId()) : List.of(),
        organisation.tree().get(who.nodeId()).zone());
  }

  private long municipality(PatronHit who) {
    return Objects.requireNonNull(organisation.tree().get(who.nodeId()).municipalityId());
  }

  private PersonDetails seenBy(Actor reader, PatronHit who, PersonDetails d) {
    boolean hidden =
        d.protectedAddress() && !rights.may(reader, Right.VIEW_PROTECTED_ADDRESS, who.nodeId());
    return hidden
        ? new PersonDetails(
            d.givenName(),
            d.familyName(),
            d.bornOn(),
            true,
            null,
            null,
            null,
            null,
            null,
            d.language())
        : d;
  }

  private List<Card> cards(long person) {
    var query =
        em.createNativeQuery(
                """
                select type, value, valid_to from identifier
                where person_id = ?1 order by valid_from desc, id""")
            .setParameter(1, person);
    return Rows.all(query).stream()
        .map(row -> new Card((String) row[0], (String) row[1], Patrons.day(row[2])))
        .toList();
  }

  private List<HistoryRow> history(long person) {
    var query =
        em.createNativeQuery(
                """
                select at, kind, channel, node_id from event
                where person_id = ?1 order by id desc""")
            .setParameter(1, person)
            .setMaxResults(LINES);
    return Rows.all(query).stream().map(this::event).toList();
  }

  private HistoryRow event(@Nullable Object[] row) {
    @Nullable Object node = row[3];
    String place =
        node == null
            ? null
            : organisation.tree().find(Rows.id(node)).map(OrgNode::nameDa).orElse(null);
    return new HistoryRow(
        Objects.requireNonNull(Utc.from(row[0])),
        String.valueOf(row[1]),
        String.valueOf(row[2]),
        place);
  }
}
