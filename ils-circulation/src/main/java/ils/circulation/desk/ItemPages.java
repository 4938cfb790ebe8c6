package ils.circulation.desk;

import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.item.Barcode;
import ils.core.page.Flash;
import ils.core.page.Page;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of an item: state, place, loan, history. Looking changes nothing. */
@Path("staff/items")
@ApplicationScoped
@Access(
    value = Who.STAFF,
    rights = {Right.CIRCULATE, Right.EDIT_ITEMS})
@Produces(MediaType.TEXT_HTML)
public class ItemPages {

  @Inject ItemCards cards;
  @Inject Caller caller;

  /** Asks for a barcode, and leads to its page. */
  @GET
  public Response ask(@QueryParam("barcode") @Nullable String barcode) {
    Optional<Barcode> wished = Optional.ofNullable(barcode).flatMap(Barcode::parse);
    if (wished.isPresent()) {
      return Flash.seeOther("/staff/items/" + wished.get());
    }
    var page = Page.of("circulation/desk/item-search", Map.of(), "circulation.item.search");
    return Response.ok(page).build();
  }

  @GET
  @Path("{barcode}")
  public Page show(@PathParam("barcode") String barcode) {
    ItemCard card =
        Barcode.parse(barcode)
            .flatMap(known -> cards.find(caller.municipality(), known))
            .orElseThrow(
                () -> new ProblemException(ProblemType.UNKNOWN_ITEM, "no item has this barcode"));
    return Page.named("circulation/desk/item", card, card.title());
  }
}
