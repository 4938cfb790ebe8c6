package ils.opac.holds;

import ils.circulation.borrower.BorrowerRef;
import ils.circulation.holds.HoldWish;
import ils.circulation.policy.holds.Accepts;
import ils.core.bib.Projection;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a patron chose for a hold. */
public class HoldForm {

  private static final Pattern REQUEST = Pattern.compile("[0-9a-f-]{36}");

  @FormParam("pickup")
  @DefaultValue("0")
  long pickup;

  @FormParam("which")
  @DefaultValue("this")
  String which = "this";

  @FormParam("newest")
  @Nullable String newest;

  @FormParam("request")
  @Nullable String request;

  /** 0 before it is chosen. */
  public long pickup() {
    return pickup;
  }

  /** Whether the first available edition will do, of the same kind and language. */
  public boolean anyEdition() {
    return which.equals("any");
  }

  /** Whether none will do that is older than the one on the page. */
  public boolean noneOlder() {
    return newest != null;
  }

  /** The number of this form, by which a double click is known. */
  public String request() {
    String sent = request;
    return sent != null && REQUEST.matcher(sent).matches() ? sent : UUID.randomUUID().toString();
  }

  HoldWish wish(long person, long bib, Projection record) {
    HoldWish.Line line =
        anyEdition() ? HoldWish.Line.work(bib, accepts(record)) : HoldWish.Line.title(bib);
    return new HoldWish(
        new BorrowerRef.ByPerson(person), pickup, List.of(line), HoldWish.Terms.USUAL);
  }

  private Accepts accepts(Projection record) {
    return new Accepts(
        Set.of(record.materialType().name()),
        record.languages().stream()
            .limit(1)
            .filter(Accepts::isLanguage)
            .collect(Collectors.toSet()),
        noneOlder() ? record.year() : null);
  }
}
