package ils.circulation.privacy;

import ils.circulation.act.Cells;
import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.db.Rows;
import ils.core.event.Occasion;
import ils.core.org.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Who had an item last (T230): told for some days after the return, to those who may see patrons.
 * The loan itself may be remembered for longer, for a fee or a claim, and forgets when it does.
 */
@ApplicationScoped
public class LastBorrowers {

  private static final String SQL =
      """
      select l.role_id, l.returned_on from loan l
      where l.item_id = ?1 and l.municipality_id = ?2
      order by l.lent_at desc, l.id desc limit 1""";

  @PersistenceContext EntityManager em;
  @Inject Places places;
  @Inject Rights rights;
  @Inject Settings settings;

  /** Empty while it is on loan, once the days are over, and for whoever may not see patrons. */
  @Transactional
  public Optional<LastBorrower> of(Occasion occasion, long item) {
    Place place = places.of(occasion);
    if (!rights.may(occasion.actor(), Right.VIEW_PATRONS, place.desk().id())) {
      return Optional.empty();
    }
    int days = settings.get(PrivacySettings.LAST_BORROWER_DAYS, place.desk().id());
    var query =
        em.createNativeQuery(SQL).setParameter(1, item).setParameter(2, place.municipality());
    return Rows.first(query)
        .filter(row -> row[0] != null && row[1] != null)
        .map(row -> borrower(row, days))
        .filter(last -> !place.today().isAfter(last.shownUntil()));
  }

  private static LastBorrower borrower(Object[] row, int days) {
    var returnedOn = Cells.neededDay(row[1]);
    return new LastBorrower(Rows.id(row[0]), returnedOn, returnedOn.plusDays(days));
  }
}
