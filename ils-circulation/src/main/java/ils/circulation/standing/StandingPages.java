package ils.circulation.standing;

import ils.circulation.blocks.BlockType;
import ils.circulation.blocks.BlockTypes;
import ils.circulation.blocks.LiftBlock;
import ils.circulation.blocks.NewBlock;
import ils.circulation.blocks.SetBlock;
import ils.circulation.loans.PatronView;
import ils.circulation.notes.AcknowledgeNote;
import ils.circulation.notes.PatronNote.Audience;
import ils.circulation.notes.WriteNote;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.page.Flash;
import ils.core.page.Notice;
import ils.core.page.Page;
import ils.core.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Blocks and notes of a patron: shown, set, lifted, acknowledged. */
@Path("staff/patrons/{role: \\d{1,18}}/standing")
@ApplicationScoped
@Access(value = Who.STAFF, rights = Right.CIRCULATE)
@Produces(MediaType.TEXT_HTML)
public class StandingPages {

  private static final int LONGEST_NOTE = 500;

  @Inject Standings standings;
  @Inject BlockTypes blockTypes;
  @Inject SetBlock setBlock;
  @Inject LiftBlock liftBlock;
  @Inject WriteNote writeNote;
  @Inject AcknowledgeNote acknowledgeNote;
  @Inject Caller caller;

  @GET
  public Page show(@PathParam("role") long role) {
    StandingPage model = standings.page(caller.occasion(null), role);
    return Page.named("circulation/standing/standing", model, model.patron().name());
  }

  private static Response back(long role, Notice notice) {
    return Flash.seeOther("/staff/patrons/" + role + "/standing", notice);
  }

  /** Sets a block of one of the kinds of its place; the kind says what it stops. */
  @POST
  @Path("blocks")
  @Access(value = Who.STAFF, rights = Right.EDIT_PATRONS)
  public Response block(
      @PathParam("role") long role,
      @FormParam("type") @DefaultValue("") String type,
      @FormParam("node") long node,
      @FormParam("ends") @Nullable String ends,
      @FormParam("note") @DefaultValue("") String note) {
    PatronView patron = standings.patron(caller.occasion(null), role);
    BlockType kind =
        blockTypes
            .find(node, type)
            .filter(found -> !found.retired())
            .orElseThrow(() -> ProblemException.invalid("type", "no such kind of block here"));
    if (note.length() > LONGEST_NOTE) {
      throw ProblemException.invalid("note", "at most " + LONGEST_NOTE + " characters");
    }
    setBlock.set(
        caller.occasion(null),
        new NewBlock(
            patron.personId(),
            null,
            node,
            kind.code(),
            kind.stops(),
            kind.overridable(),
            note.isBlank() ? null : note.strip(),
            day("ends", ends)));
    return back(role, Notice.ok("circulation.standing.blocked"));
  }

  private static @Nullable LocalDate day(String field, @Nullable String text) {
    try {
      return text == null || text.isBlank() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw ProblemException.invalid(field, "a day like 2026-09-03, not '" + text + "'");
    }
  }

  @POST
  @Path("blocks/{block: \\d{1,18}}/lift")
  @Access(value = Who.STAFF, rights = Right.EDIT_PATRONS)
  public Response lift(@PathParam("role") long role, @PathParam("block") long block) {
    return back(
        role,
        liftBlock.lift(caller.occasion(null), block)
            ? Notice.ok("circulation.standing.lifted")
            : Notice.info("circulation.standing.lifted-before"));
  }

  @POST
  @Path("notes")
  public Response note(
      @PathParam("role") long role,
      @FormParam("audience") @DefaultValue("STAFF") Audience audience,
      @FormParam("node") long node,
      @FormParam("text") @DefaultValue("") String text,
      @FormParam("ends") @Nullable String ends) {
    PatronView patron = standings.patron(caller.occasion(null), role);
    writeNote.write(
        caller.occasion(null),
        new WriteNote.NewNote(patron.personId(), node, audience, text.strip(), day("ends", ends)));
    return back(role, Notice.ok("circulation.standing.noted"));
  }

  /**
   * Takes a note off the screen.
   *
   * @param desk whether it was done at the desk, which is where the browser then goes
   */
  @POST
  @Path("notes/{note: \\d{1,18}}/acknowledge")
  public Response acknowledge(
      @PathParam("role") long role,
      @PathParam("note") long note,
      @FormParam("desk") @DefaultValue("") String desk) {
    acknowledgeNote.acknowledge(caller.occasion(null), note);
    return desk.isEmpty()
        ? back(role, Notice.ok("circulation.standing.acknowledged"))
        : Flash.seeOther("/staff/desk?role=" + role);
  }
}
