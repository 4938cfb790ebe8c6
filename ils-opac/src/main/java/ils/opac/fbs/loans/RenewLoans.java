package ils.opac.fbs.loans;

import ils.circulation.act.Said;
import ils.circulation.loans.Renew;
import ils.circulation.loans.RenewOutcome;
import ils.circulation.policy.lending.RenewalDecision;
import ils.core.event.Occasion;
import ils.core.org.Organisation;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import ils.opac.fbs.KnownRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Renews several of a patron's loans, each for itself: one that is denied stops no other. */
@ApplicationScoped
public class RenewLoans {

  @Inject Renew renew;
  @Inject OwnLoans ownLoans;
  @Inject KnownRecords records;
  @Inject Organisation organisation;

  /**
   * One answer for each loan, in the order asked.
   *
   * @throws ProblemException if one of the loans never was the patron's; then none is renewed
   */
  List<RenewedBody> renew(Occasion occasion, long patron, List<Long> asked) {
    var ids = asked.stream().distinct().toList();
    if (!ownLoans.find(patron, ids).keySet().containsAll(ids)) {
      throw new ProblemException(ProblemType.NOT_FOUND, "a loan is not the patron's");
    }
    Map<Long, List<RenewalStatus>> said = new LinkedHashMap<>();
    ids.forEach(id -> said.put(id, status(renew.renew(occasion, wish(id)))));
    var after = ownLoans.find(patron, ids);
    var told = records.tell(after.values().stream().map(OwnLoan::bib).collect(Collectors.toSet()));
    return said.entrySet().stream()
        .map(
            e -> {
              var loan = Objects.requireNonNull(after.get(e.getKey()));
              var zone = organisation.tree().get(loan.lentNode()).zone();
              return new RenewedBody(e.getValue(), loan.details(told.of(loan.bib()), zone));
            })
        .toList();
  }

  private static Renew.Wish wish(long loan) {
    return new Renew.Wish(loan, false, Said.NOTHING);
  }

  private static List<RenewalStatus> status(RenewOutcome outcome) {
    return switch (outcome) {
      case RenewOutcome.Renewed renewed -> List.of(RenewalStatus.RENEWED);
      case RenewOutcome.Declined(RenewalDecision because) -> RenewalStatus.of(because.reasons());
      case RenewOutcome.UnknownLoan unknown -> List.of(RenewalStatus.NOT_FOUND);
    };
  }
}
