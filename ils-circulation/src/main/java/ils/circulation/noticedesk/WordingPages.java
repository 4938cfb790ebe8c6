package ils.circulation.noticedesk;

import ils.circulation.noticedesk.WordingPage.Text;
import ils.circulation.policy.notices.Complaint;
import ils.circulation.policy.notices.Medium;
import ils.circulation.policy.notices.NoticeKind;
import ils.circulation.policy.notices.WordingRules;
import ils.circulation.wording.FillWording;
import ils.circulation.wording.Filling;
import ils.circulation.wording.SaveWording;
import ils.circulation.wording.Wording;
import ils.circulation.wording.WordingKey;
import ils.circulation.wording.Wordings;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.access.Who;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import ils.core.page.Flash;
import ils.core.page.Notice;
import ils.core.page.Page;
import ils.core.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What notices say: read, written, tried out on a patron, and given back to be inherited. */
@Path("staff/notices/templates")
@ApplicationScoped
@Access(value = Who.STAFF, rights = Right.MANAGE_SETTINGS)
@Produces(MediaType.TEXT_HTML)
public class WordingPages {

  static final String HERE = "/staff/notices/templates";

  @Inject Caller caller;
  @Inject Rights rights;
  @Inject Organisation organisation;
  @Inject Wordings wordings;
  @Inject SaveWording saveWording;
  @Inject PreviewFacts previewFacts;

  /** Which wording is meant. */
  public static class Which {

    @QueryParam("kind")
    @DefaultValue("HOLD_READY")
    NoticeKind kind = NoticeKind.HOLD_READY;

    @QueryParam("medium")
    @DefaultValue("EMAIL")
    Medium medium = Medium.EMAIL;

    @QueryParam("language")
    @DefaultValue("da")
    String language = "da";

    @QueryParam("node")
    long node;

    WordingKey key() {
      boolean isLetter = kind == NoticeKind.LETTER;
      return new WordingKey(kind, isLetter ? Medium.EMAIL : medium, WordingKey.language(language))
          .kept();
    }

    String address() {
      WordingKey key = key();
      return HERE
          + "?kind=%s&medium=%s&language=%s&node=%d"
              .formatted(key.kind(), key.medium(), key.language(), node);
    }
  }

  @GET
  public Page show(@BeanParam Which which, @QueryParam("card") @DefaultValue("") String card) {
    Wording inForce = wordings.at(node(which).id(), which.key());
    return page(which, new Text(inForce.subject(), inForce.text(), List.of()), card);
  }

  /**
   * Saves what was written, shows how it reads, or gives it up.
   *
   * @param act {@code save}, {@code try} or {@code inherit}
   */
  @POST
  public Response write(
      @BeanParam Which which,
      @FormParam("act") @DefaultValue("save") String act,
      @FormParam("seen") int seen,
      @FormParam("subject") @DefaultValue("") String subject,
      @FormParam("body") @DefaultValue("") String body,
      @FormParam("card") @DefaultValue("") String card) {
    String text = body.replace("\r\n", "\n");
    if (act.equals("try")) {
      List<Complaint> complaints = WordingRules.check(which.kind, subject, text);
      return Response.ok(page(which, new Text(subject, text, complaints), card)).build();
    }
    boolean inherit = act.equals("inherit");
    var wish =
        new SaveWording.Wish(
            node(which).id(), which.key(), seen, inherit ? "" : subject, inherit ? null : text);
    return switch (saveWording.save(caller.occasion(null), wish)) {
      case SaveWording.Outcome.Saved saved ->
          Flash.seeOther(
              which.address(),
              Notice.ok("circulation.wording." + (inherit ? "inherited" : "saved")));
      case SaveWording.Outcome.Refused(var complaints) ->
          Response.status(400)
              .entity(page(which, new Text(subject, text, complaints), card))
              .build();
      case SaveWording.Outcome.Overtaken overtaken ->
          Response.status(409)
              .entity(
                  page(which, new Text(subject, text, List.of()), card)
                      .say(Notice.stop("circulation.wording.overtaken")))
              .build();
    };
  }

  private OrgNode node(Which which) {
    if (which.node == 0) {
      which.node = caller.municipality();
    }
    return organisation
        .tree()
        .find(which.node)
        .filter(node -> node.isWithin(caller.municipality()))
        .orElseThrow(() -> ProblemException.invalid("node", "there is no such node here"));
  }

  private Page page(Which which, Text text, String card) {
    OrgNode node = node(which);
    WordingKey key = which.key();
    Wording inForce = wordings.at(node.id(), key);
    Long from = inForce.node();
    var model =
        new WordingPage(
            key,
            node,
            nodes(),
            inForce,
            from == null ? null : organisation.tree().get(from),
            wordings.versions(node.id(), key),
            text,
            card,
            tryOut(key, node, text, card),
            node.zone());
    return Page.of("circulation/notices/wording", model, "circulation.wording.title");
  }

  private FillWording.@Nullable Filled tryOut(
      WordingKey key, OrgNode node, Text text, String card) {
    if (!text.complaints().isEmpty()) {
      return null;
    }
    var facts = previewFacts.of(caller.occasion(null), key.kind(), node.id(), card, key.language());
    var draft = new FillWording.Draft(key.kind(), text.subject(), text.body());
    try {
      return FillWording.tryOut(draft, facts.common(), facts.items());
    } catch (Filling.Broken e) {
      return null; // what was written behind the application's back can be mended here
    }
  }

  /** The municipality and its libraries, where the reader may write. */
  private List<OrgNode> nodes() {
    long municipality = caller.municipality();
    return organisation.tree().within(municipality).stream()
        .filter(node -> node.id() == municipality || node.type().isLibrary())
        .filter(node -> rights.may(caller.actor(), Right.MANAGE_SETTINGS, node.id()))
        .toList();
  }
}
