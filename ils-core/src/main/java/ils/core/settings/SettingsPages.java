package ils.core.settings;

import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.page.Flash;
import ils.core.page.Notice;
import ils.core.page.Page;
import ils.core.settings.ChangeSetting.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What holds at a place, where it comes from, and changing it. */
@Path("staff/settings")
@ApplicationScoped
@Access(value = Who.STAFF, rights = Right.MANAGE_SETTINGS)
@Produces(MediaType.TEXT_HTML)
public class SettingsPages {

  @Inject Caller caller;
  @Inject SettingViews views;
  @Inject ChangeSetting changeSetting;

  /** The form of one setting. */
  public static class Form {
    @FormParam("node")
    long node;

    @FormParam("value")
    @Nullable String value;

    /** The node's own value when the form was made; absent when it had none. */
    @FormParam("seen")
    @Nullable String seen;

    @FormParam("inherit")
    @Nullable String inherit;

    /** The built-in value, where that is wished for instead of what was typed. */
    @FormParam("default")
    @Nullable String fallback;

    ChangeSetting.Wish wish(String name) {
      return new ChangeSetting.Wish(node, name, inherit == null ? given() : null, seen);
    }

    String given() {
      if (fallback != null) {
        return fallback;
      }
      return value == null ? "" : value.strip();
    }
  }

  @GET
  public Page list(@QueryParam("node") @Nullable Long node) {
    return Page.of("core/settings/list", views.list(caller.actor(), node), "core.settings.title");
  }

  @GET
  @Path("{name}")
  public Page one(@PathParam("name") String name, @QueryParam("node") @Nullable Long node) {
    return Page.of(
        "core/settings/one", views.one(caller.actor(), node, name), "core.settings.title");
  }

  @POST
  @Path("{name}")
  public Response change(@PathParam("name") String name, @BeanParam Form form) {
    String back = "/staff/settings/" + name + "?node=" + form.node;
    return switch (changeSetting.change(caller.occasion(null), form.wish(name))) {
      case Outcome.Changed() -> Flash.seeOther(back, Notice.ok("core.settings.changed"));
      case Outcome.Unchanged() -> Flash.seeOther(back, Notice.info("core.settings.unchanged"));
      case Outcome.ChangedMeanwhile(var now) ->
          Flash.seeOther(back, Notice.stop("core.settings.meanwhile"));
      case Outcome.NoSuchValue(String reason) ->
          wrong(name, form, new SettingViews.Wrong("core.settings.wrong", List.of(reason)));
      case Outcome.OutOfRange(var range) ->
          wrong(
              name,
              form,
              new SettingViews.Wrong(
                  "core.settings.range",
                  List.of(String.valueOf(range.from()), String.valueOf(range.to()))));
    };
  }

  private Response wrong(String name, Form form, SettingViews.Wrong reason) {
    var view = views.one(caller.actor(), form.node, name).wrong(form.given(), reason);
    return Response.status(Response.Status.BAD_REQUEST)
        .entity(Page.of("core/settings/one", view, "core.settings.title"))
        .build();
  }
}
