package ils.core.category;

import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Who;
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
import java.util.function.Function;

/** The patron categories of a municipality in the browser. */
@Path("staff/categories")
@ApplicationScoped
@Access(value = Who.STAFF, rights = Right.MANAGE_RULES)
@Produces(MediaType.TEXT_HTML)
public class CategoryPages {

  private static final String HERE = "/staff/categories";
  private static final String TITLE = "core.category.title";

  @Inject Caller caller;
  @Inject CategoryViews views;
  @Inject ChangeCategory changeCategory;

  @GET
  public Page list() {
    return Page.of("core/category/list", views.list(caller.actor()), TITLE);
  }

  @POST
  public Response make(@BeanParam CategoryForm form) {
    var outcome = changeCategory.make(caller.occasion(null), form.wish(municipality()));
    return told(
        new Told("made", HERE),
        outcome,
        why -> Page.of("core/category/list", views.list(caller.actor()).refused(form, why), TITLE));
  }

  @GET
  @Path("{code: [^/]{1,32}}")
  public Page one(@PathParam("code") String code) {
    return page(views.one(caller.actor(), code));
  }

  @POST
  @Path("{code: [^/]{1,32}}")
  public Response describe(@PathParam("code") String code, @BeanParam CategoryForm form) {
    form.code = code;
    var outcome = changeCategory.describe(caller.occasion(null), form.wish(municipality()));
    return told(
        new Told("described", at(code)),
        outcome,
        why -> page(views.one(caller.actor(), code).refused(form, why)));
  }

  @POST
  @Path("{code: [^/]{1,32}}/retire")
  public Response retire(@PathParam("code") String code) {
    var outcome = changeCategory.retire(caller.occasion(null), municipality(), code);
    return told(new Told("retired", at(code)), outcome, why -> refused(code, why));
  }

  @POST
  @Path("{code: [^/]{1,32}}/reopen")
  public Response reopen(@PathParam("code") String code) {
    var outcome = changeCategory.reopen(caller.occasion(null), municipality(), code);
    return told(new Told("reopened", at(code)), outcome, why -> refused(code, why));
  }

  @POST
  @Path("{code: [^/]{1,32}}/move")
  public Response move(
      @PathParam("code") String code, @FormParam("to") @DefaultValue("") String to) {
    var outcome = changeCategory.move(caller.occasion(null), municipality(), code, to);
    return told(new Told("moved", HERE), outcome, why -> refused(code, why));
  }

  private long municipality() {
    return views.municipality(caller.actor()).id();
  }

  private static String at(String code) {
    return HERE + "/" + code;
  }

  private Page refused(String code, List<CategoryOutcome.Why> why) {
    return page(views.one(caller.actor(), code).refused(null, why));
  }

  private static Page page(CategoryViews.One one) {
    return Page.of("core/category/one", one, TITLE);
  }

  /**
   * How an act ends well.
   *
   * @param word of the message
   * @param to the page after it
   */
  private record Told(String word, String to) {}

  private static Response told(
      Told told, CategoryOutcome outcome, Function<List<CategoryOutcome.Why>, Page> refused) {
    return switch (outcome) {
      case CategoryOutcome.Done(String code, int count) ->
          Flash.seeOther(
              told.to(),
              Notice.ok("core.category.done." + told.word(), code, String.valueOf(count)));
      case CategoryOutcome.Unchanged() ->
          Flash.seeOther(told.to(), Notice.info("core.category.unchanged"));
      case CategoryOutcome.Meanwhile() ->
          Flash.seeOther(told.to(), Notice.stop("core.category.meanwhile"));
      case CategoryOutcome.Refused(var reasons) ->
          Response.status(Response.Status.CONFLICT)
              .entity(refused.apply(reasons).status(409))
              .build();
    };
  }
}
