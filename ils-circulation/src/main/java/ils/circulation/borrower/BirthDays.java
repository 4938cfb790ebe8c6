package ils.circulation.borrower;

import ils.circulation.act.Cells;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Birthdays, which choose between the fees of adults and children. */
@ApplicationScoped
public class BirthDays {

  @PersistenceContext EntityManager em;

  public @Nullable LocalDate of(@Nullable Long person) {
    for (Object day :
        em.createNativeQuery("select born_on from person where id = ?1")
            .setParameter(1, person)
            .getResultList()) {
      return Cells.day(day);
    }
    return null;
  }
}
