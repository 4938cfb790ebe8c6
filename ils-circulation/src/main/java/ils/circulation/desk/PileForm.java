package ils.circulation.desk;

import ils.circulation.act.Said;
import ils.circulation.batch.CheckInPile;
import ils.circulation.batch.CheckOutPile;
import ils.circulation.borrower.BorrowerRef;
import ils.circulation.policy.lending.CheckInFacts;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A pile as its form sends it: barcodes scanned or typed, one after the other. */
public class PileForm {

  @FormParam("mode")
  @Nullable String mode;

  @FormParam("card")
  @DefaultValue("")
  String card = "";

  @FormParam("barcodes")
  @DefaultValue("")
  String barcodes = "";

  @FormParam("request")
  @Nullable String request;

  Mode mode() {
    return Mode.of(mode);
  }

  /** The barcodes, whatever stands between them. */
  List<String> tags() {
    return Stream.of(barcodes.split("[\\s,;]+")).filter(tag -> !tag.isEmpty()).toList();
  }

  @Nullable String request() {
    return Scan.number(request);
  }

  CheckOutPile.Wish loans() {
    return new CheckOutPile.Wish(new BorrowerRef.ByKey(card.strip()), tags(), Said.NOTHING);
  }

  CheckInPile.Wish returns() {
    return new CheckInPile.Wish(tags(), null, false, null, CheckInFacts.Mode.RETURN);
  }
}
