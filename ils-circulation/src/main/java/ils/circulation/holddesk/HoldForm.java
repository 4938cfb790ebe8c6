package ils.circulation.holddesk;

import ils.circulation.act.Said;
import ils.circulation.desk.Scan;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
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

  @FormParam("choice")
  List<String> choices = List.of();

  @FormParam("override")
  List<String> overrides = List.of();

  @FormParam("comment")
  @Nullable String comment;

  Said said() {
    return Scan.said(choices, overrides, comment);
  }
}
