package ils.circulation.duedate;

import ils.circulation.borrower.BorrowerRef;
import ils.circulation.desk.Line;
import ils.circulation.desk.Reasons;
import ils.circulation.loans.LoanRow;
import ils.circulation.loans.PatronAtDesk;
import ils.circulation.loans.PatronView;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.page.Flash;
import ils.core.page.Notice;
import ils.core.page.Page;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Another due date for a patron's loans: some or all of them. */
@Path("staff/due-dates")
@ApplicationScoped
@Access(value = Who.STAFF, rights = Right.OVERRIDE)
@Produces(MediaType.TEXT_HTML)
public class DueDatePages {

  @Inject Caller caller;
  @Inject PatronAtDesk patrons;
  @Inject ChangeDueDates changeDueDates;

  /**
   * What the page shows.
   *
   * @param chosen loans that are ticked
   * @param refused why loans were not changed, by loan
   * @param errors by field; the field {@code loan} is the table
   */
  public record Shown(
      long role,
      String name,
      List<LoanRow> loans,
      Set<Long> chosen,
      String dueOn,
      String reason,
      Map<Long, List<Line>> refused,
      Map<String, Boolean> errors) {}

  /** What the form sends. */
  private record Form(long role, List<Long> chosen, String dueOn, String reason) {}

  @GET
  public Page form(@QueryParam("role") long role) {
    return page(new Form(role, List.of(), "", ""), Map.of(), Map.of());
  }

  @POST
  public Response change(
      @FormParam("role") long role,
      @FormParam("loan") List<Long> chosen,
      @FormParam("dueOn") @DefaultValue("") String dueOn,
      @FormParam("reason") @DefaultValue("") String reason) {
    var form = new Form(role, List.copyOf(chosen), dueOn, reason);
    Map<String, Boolean> errors = errors(form);
    if (!errors.isEmpty()) {
      return Response.ok(page(form, Map.of(), errors).status(400)).build();
    }
    var wish = new ChangeDueDates.Wish(form.chosen(), LocalDate.parse(dueOn), reason);
    DueDatesReceipt receipt = changeDueDates.change(caller.occasion(null), wish);
    if (receipt.changed() == receipt.lines().size()) {
      return Flash.seeOther(
          "/staff/patrons/" + role,
          Notice.ok("circulation.due.changed", String.valueOf(receipt.changed())));
    }
    return Response.ok(page(form, refused(receipt), Map.of()).status(409)).build();
  }

  private static Map<String, Boolean> errors(Form form) {
    Map<String, Boolean> errors = new LinkedHashMap<>();
    if (form.chosen().isEmpty()) {
      errors.put("loan", true);
    }
    if (!isDay(form.dueOn())) {
      errors.put("dueOn", true);
    }
    if (form.reason().isBlank()) {
      errors.put("reason", true);
    }
    return errors;
  }

  private static boolean isDay(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static Map<Long, List<Line>> refused(DueDatesReceipt receipt) {
    return receipt.lines().stream()
        .filter(line -> line.result() == DueDatesReceipt.Result.REFUSED)
        .collect(
            Collectors.toMap(DueDatesReceipt.Line::loanId, line -> Reasons.lines(line.reasons())));
  }

  private Page page(Form form, Map<Long, List<Line>> refused, Map<String, Boolean> errors) {
    var ref = new BorrowerRef.ByRole(form.role());
    if (!(patrons.open(caller.occasion(null), ref)
        instanceof PatronAtDesk.Answer.Patron(PatronView patron))) {
      throw new ProblemException(ProblemType.UNKNOWN_PATRON, "no open role of this id");
    }
    var model =
        new Shown(
            form.role(),
            patron.name(),
            patron.loans(),
            new HashSet<>(form.chosen()),
            form.dueOn(),
            form.reason(),
            refused,
            errors);
    return Page.of("circulation/duedate/due-dates", model, "circulation.due.title");
  }
}
