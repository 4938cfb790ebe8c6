package ils.opac.patronapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import ils.circulation.loans.LoanRow;
import ils.circulation.policy.lending.Reason;
import ils.core.money.Amount;
import ils.core.person.Person;
import ils.opac.fbs.RecordBrief;
import ils.opac.fbs.ToldRecords;
import ils.opac.patronapi.MessagesResource.MessageBody;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that is a patron's, as {@code contracts/patron-v1.yaml} has it. */
public record Overview(
    Patron patron, Counts counts, List<Loan> loans, Fees fees, List<MessageBody> messages) {

  public record Patron(long id, String name) {}

  public record Counts(int loans, int overdue, int messages) {}

  public record Fees(Money balance) {}

  /**
   * @param minorUnits hundredths of the currency's unit
   */
  public record Money(long minorUnits, String currency) {

    static Money of(Amount amount) {
      return new Money(amount.minorUnits(), "DKK");
    }
  }

  public record Loan(
      long id,
      String barcode,
      Title record,
      String role,
      Instant lentAt,
      LocalDate dueOn,
      boolean overdue,
      Renewal renewal,
      Money feeSoFar) {

    static Loan of(LoanRow loan, RecordBrief record) {
      return new Loan(
          loan.loanId(),
          loan.barcode(),
          Title.of(record),
          loan.roleKind(),
          loan.lentAt(),
          loan.dueOn(),
          loan.isOverdue(),
          Renewal.of(loan),
          Money.of(loan.feeSoFar()));
    }
  }

  /**
   * @param id as in the FBS-compatible API
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Title(String id, String title, @Nullable String author, String materialType) {

    static Title of(RecordBrief record) {
      return new Title(
          record.recordId(), record.title(), record.author(), record.materialType().name());
    }
  }

  /**
   * Whether a loan can be renewed now, as the renewal itself would decide.
   *
   * @param newDueOn null when it cannot
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Renewal(
      boolean possible, int used, @Nullable LocalDate newDueOn, List<Because> reasons) {

    static Renewal of(LoanRow loan) {
      var reasons = loan.reasons().stream().map(Because::of).toList();
      return new Renewal(loan.isRenewable(), loan.renewals(), loan.newDueOn(), reasons);
    }
  }

  /**
   * @param rule such as {@code RE-01}; see {@code ils-circulation/RULES.md}
   */
  public record Because(String rule, Map<String, String> details) {

    static Because of(Reason reason) {
      return new Because(reason.rule().id(), reason.details());
    }
  }

  static Overview of(
      Person patron,
      List<LoanRow> loans,
      ToldRecords records,
      Amount balance,
      List<MessageBody> messages) {
    var told = loans.stream().map(l -> Loan.of(l, records.of(l.bibId()))).toList();
    int overdue = (int) loans.stream().filter(LoanRow::isOverdue).count();
    return new Overview(
        new Patron(patron.id(), patron.fullName().strip()),
        new Counts(told.size(), overdue, (int) messages.stream().filter(m -> !m.read()).count()),
        told,
        new Fees(Money.of(balance)),
        messages);
  }
}
