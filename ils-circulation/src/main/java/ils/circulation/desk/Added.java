package ils.circulation.desk;

import ils.circulation.fastadd.LendFastAdded;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import org.jspecify.annotations.Nullable;

/** What staff type of an item that nobody has catalogued, beside the scan. */
public class Added {

  @FormParam("title")
  @DefaultValue("")
  String title = "";

  @FormParam("author")
  @Nullable String author;

  @FormParam("group")
  @DefaultValue("BOOK")
  String group = "BOOK";

  LendFastAdded.Brief brief(String barcode) {
    return new LendFastAdded.Brief(barcode, title, author, group);
  }
}
