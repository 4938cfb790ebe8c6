package ils.core.administration;

import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.org.NodeType;
import ils.core.page.Flash;
import ils.core.page.Notice;
import ils.core.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The organisation tree in the browser. */
@Path("staff/organisation")
@ApplicationScoped
@Access(value = Who.STAFF, rights = Right.MANAGE_ORGANISATION)
@Produces(MediaType.TEXT_HTML)
public class TreePages {

  private static final String NODE = "{node: \\d{1,18}}";

  @Inject Caller caller;
  @Inject TreeViews views;
  @Inject ChangeTree changeTree;

  /** The whole tree. */
  public record Tree(List<TreeViews.Branch> lines) {}

  /** What the forms of a node send. */
  public static class Form {
    @PathParam("node")
    long node;

    @FormParam("version")
    int version;

    @FormParam("danish")
    @DefaultValue("")
    String danish = "";

    @FormParam("english")
    @DefaultValue("")
    String english = "";

    @FormParam("code")
    @DefaultValue("")
    String code = "";

    @FormParam("type")
    @DefaultValue("DEPARTMENT")
    NodeType type = NodeType.DEPARTMENT;

    @FormParam("parent")
    long parent;

    ChangeTree.Seen seen() {
      return new ChangeTree.Seen(node, version);
    }
  }

  @GET
  public Page tree() {
    return Page.of(
        "core/administration/tree", new Tree(views.tree(caller.actor())), "core.tree.title");
  }

  @GET
  @Path(NODE)
  public Page node(@PathParam("node") long node) {
    return page(views.one(caller.actor(), node));
  }

  private static Page page(TreeViews.One one) {
    return Page.of("core/administration/node", one, "core.tree.title");
  }

  @POST
  @Path(NODE + "/add")
  public Response add(@BeanParam Form form) {
    return told(
        form,
        "added",
        changeTree.add(caller.occasion(null), form.node, form.type, form.code, form.danish));
  }

  @POST
  @Path(NODE + "/rename")
  public Response rename(@BeanParam Form form) {
    return told(
        form,
        "renamed",
        changeTree.rename(caller.occasion(null), form.seen(), form.danish, form.english));
  }

  @POST
  @Path(NODE + "/move")
  public Response move(@BeanParam Form form) {
    return told(form, "moved", changeTree.move(caller.occasion(null), form.seen(), form.parent));
  }

  @POST
  @Path(NODE + "/close")
  public Response close(@BeanParam Form form) {
    return told(form, "closed", changeTree.close(caller.occasion(null), form.seen()));
  }

  @POST
  @Path(NODE + "/reopen")
  public Response reopen(@BeanParam Form form) {
    return told(form, "reopened", changeTree.reopen(caller.occasion(null), form.seen()));
  }

  private Response told(Form form, String done, TreeOutcome outcome) {
    String back = "/staff/organisation/" + form.node;
    return switch (outcome) {
      case TreeOutcome.Done(long node) ->
          Flash.seeOther("/staff/organisation/" + node, Notice.ok("core.tree.done." + done));
      case TreeOutcome.Meanwhile() -> Flash.seeOther(back, Notice.stop("core.tree.meanwhile"));
      case TreeOutcome.Refused(var reasons) ->
          Response.status(Response.Status.CONFLICT)
              .entity(page(views.one(caller.actor(), form.node).refused(reasons)).status(409))
              .build();
    };
  }
}
