package ils.circulation.closing;

import ils.circulation.act.Place;
import ils.circulation.closing.ClosingPlan.ArisenFee;
import ils.circulation.fees.Charge;
import ils.circulation.fees.KeptReckoning;
import ils.circulation.fees.Ledger;
import ils.circulation.fees.LedgerOutcome;
import ils.circulation.fees.LineKind;
import ils.core.db.Rows;
import ils.core.money.Amount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The late fees that closings took away. */
@ApplicationScoped
class ClosingFees {

  @PersistenceContext EntityManager em;
  @Inject Ledger ledger;

  /** Voids the plan's fees, with the closing's reason; returns how many. */
  int takeAway(long closing, Place place, ClosingPlan plan) {
    int taken = 0;
    for (ArisenFee fee : plan.fees()) {
      var voiding = Ledger.Voiding.whole(fee.line(), plan.wish().reason());
      if (ledger.voidDebt(place, voiding) instanceof LedgerOutcome.Done) {
        note(closing, fee.line());
        taken++;
      }
    }
    return taken;
  }

  private void note(long closing, long line) {
    em.createNativeQuery("insert into closing_fee (closing_id, line_id) values (?1, ?2)")
        .setParameter(1, closing)
        .setParameter(2, line)
        .executeUpdate();
  }

  /** Charges again what the closing took away; returns how many. */
  int restore(long closing, Place place) {
    List<Object[]> voided =
        Rows.all(
            em.createNativeQuery(
                    """
                    select a.id, a.role_id, a.loan_id, a.amount_minor, a.calculation,
                      a.owner_node_id, a.node_id, a.reckoning
                    from closing_fee f join account_line a on a.id = f.line_id
                    where f.closing_id = ?1 and f.restored_id is null order by a.id""")
                .setParameter(1, closing));
    int restored = 0;
    for (Object[] row : voided) {
      Optional<Ledger.Charged> again = ledger.charge(place, charge(row));
      if (again.isPresent()) {
        em.createNativeQuery(
                "update closing_fee set restored_id = ?3 where closing_id = ?1 and line_id = ?2")
            .setParameter(1, closing)
            .setParameter(2, row[0])
            .setParameter(3, again.get().line())
            .executeUpdate();
        restored++;
      }
    }
    return restored;
  }

  private static Charge charge(Object[] row) {
    return new Charge(
        Rows.id(row[1]),
        Rows.id(row[2]),
        LineKind.LATE_FEE,
        new Amount(Rows.id(row[3])),
        KeptReckoning.read(row[4], row[7]),
        null,
        Rows.id(row[5]),
        Rows.id(row[6]));
  }
}
