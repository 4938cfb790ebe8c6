package ils.circulation.lost;

import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.loans.Loan;
import ils.circulation.policy.rules.Resolution;
import ils.circulation.rulebook.RuleBook;
import ils.circulation.rulebook.SituationText;
import ils.core.db.Rows;
import ils.core.item.Item;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Reads loans with their items and rules; for an act the rows of item and loan are locked. */
@ApplicationScoped
class LoanCases {

  @PersistenceContext EntityManager em;
  @Inject RuleBook ruleBook;
  @Inject Places places;

  /** For an act: the item's row is locked before the loan's, as everywhere. */
  Optional<LoanCase> lock(Place place, long loan) {
    return read(place, loan, LockModeType.PESSIMISTIC_WRITE);
  }

  /** For a look at what an act would do. */
  Optional<LoanCase> find(Place place, long loan) {
    return read(place, loan, LockModeType.NONE);
  }

  /**
   * The same as {@link #lock}, but empty where somebody else has the item in hand just now; so two
   * nodes that run the same job never wait for each other.
   */
  Optional<LoanCase> lockIfFree(Place place, long loan) {
    var query =
        em.createNativeQuery(
                """
                select i.id from item i where i.id = (select l.item_id from loan l where l.id = ?1)
                for update skip locked""")
            .setParameter(1, loan);
    return Rows.cell(query, Number.class).flatMap(item -> lock(place, loan));
  }

  /** The node where a loan was made. */
  Optional<Long> lentAt(long loan) {
    var query = em.createNativeQuery("select lent_node_id from loan where id = ?1");
    return Rows.cell(query.setParameter(1, loan), Number.class).map(Number::longValue);
  }

  private Optional<LoanCase> read(Place place, long loanId, LockModeType lock) {
    var query =
        em.createNativeQuery(
                """
                select l.item_id, b.title from loan l join bib b on b.id = l.bib_id
                where l.id = ?1 and l.municipality_id = ?2""")
            .setParameter(1, loanId)
            .setParameter(2, place.municipality());
    return Rows.first(query)
        .map(
            row -> {
              Item item = em.find(Item.class, Rows.id(row[0]), lock);
              Loan loan = em.find(Loan.class, loanId, lock);
              Place then = lock == LockModeType.NONE ? place : places.afterWaiting(place);
              return new LoanCase(then, loan, item, (String) row[1], rules(loan, then));
            });
  }

  /** An item in hand with a loan of it. */
  LoanCase of(Place place, Item item, Loan loan) {
    return new LoanCase(place, loan, item, title(item), rules(loan, place));
  }

  /** The last loan of an item that still knows its borrower; empty if there is none. */
  Optional<LoanCase> lastOf(Place place, Item item) {
    var query =
        em.createNativeQuery(
                "select id from loan where item_id = ?1 order by lent_at desc, id desc")
            .setParameter(1, item.id());
    return Rows.cell(query, Number.class)
        .map(id -> em.find(Loan.class, id.longValue(), LockModeType.PESSIMISTIC_WRITE))
        .filter(loan -> loan.roleId() != null)
        .map(loan -> of(place, item, loan));
  }

  /** A loan that has ended, with its row locked. */
  Loan loan(long id) {
    return em.find(Loan.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  String title(Item item) {
    var query = em.createNativeQuery("select title from bib where id = ?1");
    return Rows.cell(query.setParameter(1, item.bibId()), String.class).orElse("");
  }

  private Resolution rules(Loan loan, Place place) {
    return ruleBook
        .forLoan(loan.ruleVersion(), loan.lentNode(), place.now())
        .rules()
        .resolve(SituationText.parse(loan.situation()));
  }
}
