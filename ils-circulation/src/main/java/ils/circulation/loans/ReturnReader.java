package ils.circulation.loans;

import ils.circulation.act.Cells;
import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.policy.lending.CheckInFacts;
import ils.circulation.policy.lending.RenewalFacts.State;
import ils.circulation.policy.rules.RuleKey;
import ils.circulation.policy.rules.Situation;
import ils.circulation.rulebook.RuleBook;
import ils.circulation.rulebook.Situations;
import ils.circulation.rulebook.Words;
import ils.core.db.Rows;
import ils.core.item.Item;
import ils.core.item.ItemState;
import ils.core.org.OrgNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what decides about a return, after the item's row is locked. */
@ApplicationScoped
class ReturnReader {

  private static final Duration TWICE = Duration.ofSeconds(60);

  @PersistenceContext EntityManager em;
  @Inject Loans loans;
  @Inject Places places;
  @Inject RuleBook ruleBook;
  @Inject Situations situations;

  /**
   * What was read.
   *
   * @param loan the open loan; null if the item is not on loan
   * @param bornOn the borrower's birthday
   * @param home the library where the item belongs
   */
  record Read(
      CheckInFacts facts,
      @Nullable Loan loan,
      String title,
      @Nullable LocalDate bornOn,
      long home) {}

  Read read(Place place, Item item, @Nullable Instant returnedAt) {
    Loan loan = loans.openOf(item.id()).orElse(null);
    OrgNode home = places.library(item.homeNodeId());
    Object[] row = titleAndBirthday(item.bibId(), loan == null ? null : loan.personId());
    var facts =
        new CheckInFacts(
            loan == null ? null : openLoan(loan),
            ItemFactsOf.condition(item.state()),
            item.state() == ItemState.IN_TRANSIT,
            place.library().code(),
            home.code(),
            null,
            stays(place, item),
            place.now(),
            returnedAt,
            loan == null && isScannedBefore(place, item));
    return new Read(
        facts, loan, (String) Objects.requireNonNull(row[0]), Cells.day(row[1]), home.id());
  }

  private static CheckInFacts.OpenLoan openLoan(Loan loan) {
    State state =
        switch (loan.state()) {
          case OPEN, RETURNED -> State.OPEN;
          case LOST -> State.LOST;
          case CLAIMED -> State.CLAIMED;
        };
    return new CheckInFacts.OpenLoan(state, loan.lentAt(), loan.dueAt());
  }

  private static boolean isScannedBefore(Place place, Item item) {
    boolean settled = item.state() == ItemState.AVAILABLE || item.state() == ItemState.IN_TRANSIT;
    return settled
        && item.placeNodeId() == place.library().id()
        && item.stateSince().plus(TWICE).isAfter(place.now());
  }

  /** Whether the rules of this place let the item stay where it came back. */
  private boolean stays(Place place, Item item) {
    Situation situation =
        new Situation(
            situations.nodes(place.desk().id()),
            List.of(),
            null,
            null,
            Words.orNull(item.location()),
            Words.orNull(item.materialGroup()),
            Words.orNull(item.loanKind()),
            null,
            Words.of(place.channel().name()));
    return ruleBook
        .at(place.desk().id(), place.now())
        .rules()
        .resolve(situation)
        .word(RuleKey.RETURN_TO)
        .equals("stay");
  }

  private Object[] titleAndBirthday(long bib, @Nullable Long person) {
    var query =
        em.createNativeQuery(
                """
                select b.title, (select p.born_on from person p where p.id = ?2)
                from bib b where b.id = ?1""")
            .setParameter(1, bib)
            .setParameter(2, person == null ? 0L : person);
    return Rows.first(query).orElseThrow();
  }
}
