package ils.circulation.holddesk;

import ils.circulation.act.Said;
import ils.circulation.desk.Scan;
import ils.core.problem.ProblemException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the form that places a hold sends: a title, or the barcode of one of its copies. */
public class HoldForm {

  @FormParam("role")
  long role;

  @FormParam("bib")
  @Nullable Long bib;

  @FormParam("barcode")
  @DefaultValue("")
  String barcode = "";

  @FormParam("pickup")
  long pickup;

  /** Present where only the copy of the barcode is wanted. */
  @FormParam("copy")
  @Nullable String copy;

  /** Empty for at once. */
  @FormParam("startsOn")
  @DefaultValue("")
  String startsOn = "";

  @FormParam("choice")
  List<String> choices = List.of();

  @FormParam("override")
  List<String> overrides = List.of();

  @FormParam("comment")
  @Nullable String comment;

  /**
   * @throws ProblemException if it is no day
   */
  @Nullable LocalDate starts() {
    try {
      return startsOn.isBlank() ? null : LocalDate.parse(startsOn.strip());
    } catch (DateTimeParseException e) {
      throw ProblemException.invalid("startsOn", "must be a day");
    }
  }

  Said said() {
    return Scan.said(choices, overrides, comment);
  }
}
