package ils.opac.fbs.loans;

import ils.circulation.loans.LoanRow;
import ils.circulation.loans.LoansOf;
import ils.core.event.Occasion;
import ils.core.org.Organisation;
import ils.opac.fbs.KnownRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;

/** Lists a patron's open loans, with what the front needs to show their titles. */
@ApplicationScoped
public class ListLoans {

  @Inject LoansOf loansOf;
  @Inject KnownRecords records;
  @Inject Organisation organisation;

  /** Soonest due first. */
  List<LoanBody> of(Occasion occasion, long patron) {
    var loans = loansOf.person(occasion, patron);
    var told = records.tell(loans.stream().map(LoanRow::bibId).collect(Collectors.toSet()));
    var tree = organisation.tree();
    return loans.stream()
        .map(l -> LoanBodies.of(l, told.of(l.bibId()), tree.get(l.lentNode()).zone()))
        .toList();
  }
}
