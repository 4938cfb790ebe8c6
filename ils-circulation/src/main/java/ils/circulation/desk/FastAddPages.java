package ils.circulation.desk;

import ils.circulation.borrower.BorrowerRef;
import ils.circulation.fastadd.LendFastAdded;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.page.Notice.Grade;
import ils.core.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** The desk's form for what nobody has catalogued; its answer stands among those to scans. */
@Path("staff/desk/fast-add")
@ApplicationScoped
@Access(value = Who.STAFF, rights = Right.CIRCULATE)
@Produces(MediaType.TEXT_HTML)
public class FastAddPages {

  @Inject Caller caller;
  @Inject LendFastAdded lendFastAdded;
  @Inject DeskViews views;

  @POST
  public Page lend(
      @BeanParam Scan scan,
      @BeanParam Added added,
      @CookieParam(Recents.COOKIE) @Nullable String recents) {
    var brief = added.brief(scan.text);
    var wish = new LendFastAdded.Wish(new BorrowerRef.ByRole(scan.role()), brief, scan.said());
    Answer answer =
        switch (lendFastAdded.lend(caller.occasion(scan.request()), wish)) {
          case LendFastAdded.Outcome.KnownItem(String barcode) ->
              Answer.of(Grade.INFO, "circulation.offer.known", barcode);
          case LendFastAdded.Outcome.Answered(var outcome) -> {
            Answer said = LendingAnswers.of(outcome, scan.role());
            Question question = said.question();
            yield question == null ? said : said.asking(question.about(brief));
          }
        };
    var panel = views.panel(caller.occasion(null), scan.role());
    var desk =
        views.of(
            caller.occasion(null),
            caller.municipality(),
            DeskViews.Wish.of(Mode.LEND, panel, answer),
            Recents.of(recents));
    return Page.of("circulation/desk/desk", desk, "circulation.desk.title")
        .part("circulation/desk/scanned");
  }
}
