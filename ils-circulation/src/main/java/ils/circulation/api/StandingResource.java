package ils.circulation.api;

import ils.circulation.blocks.BlockType;
import ils.circulation.blocks.BlockTypes;
import ils.circulation.blocks.BlockedAct;
import ils.circulation.blocks.LiftBlock;
import ils.circulation.blocks.NewBlock;
import ils.circulation.blocks.SetBlock;
import ils.circulation.notes.AcknowledgeNote;
import ils.circulation.notes.PatronNote.Audience;
import ils.circulation.notes.WriteNote;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.problem.Problem;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Blocks and notes of persons, for staff and operator. */
@Path("api/standing")
@ApplicationScoped
@Access(
    value = {Who.STAFF, Who.OPERATOR},
    rights = Right.EDIT_PATRONS)
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class StandingResource {

  @Inject Caller caller;
  @Inject BlockTypes blockTypes;
  @Inject SetBlock setBlock;
  @Inject LiftBlock liftBlock;
  @Inject WriteNote writeNote;
  @Inject AcknowledgeNote acknowledgeNote;

  /**
   * A block to be set.
   *
   * @param role null for every role of the person
   * @param type a code; the kinds of a node are at {@code /api/standing/block-types}
   * @param endsOn its last day; null until it is lifted
   */
  public record BlockWish(
      @Nullable Long role,
      long node,
      @NotNull String type,
      @NotEmpty Set<@NotNull BlockedAct> stops,
      boolean overridable,
      @Size(max = 500) @Nullable String note,
      @Nullable LocalDate endsOn) {}

  public record NoteWish(
      long node, @NotNull Audience audience, @NotNull String text, @Nullable LocalDate endsOn) {}

  public record Made(long id) {}

  @GET
  @Path("block-types")
  public Collection<BlockType> types(@QueryParam("node") long node) {
    return blockTypes.at(node);
  }

  @POST
  @Path("persons/{person}/blocks")
  public Response block(@PathParam("person") long person, @Valid @NotNull BlockWish wish) {
    if (!NewBlock.isType(wish.type())) {
      throw ProblemException.invalid("type", "a code like card-lost, not '" + wish.type() + "'");
    }
    var block =
        new NewBlock(
            person,
            wish.role(),
            wish.node(),
            wish.type(),
            wish.stops(),
            wish.overridable(),
            wish.note(),
            wish.endsOn());
    return made(setBlock.set(caller.occasion(null), block));
  }

  private static Response made(long id) {
    return Response.status(Response.Status.CREATED).entity(new Made(id)).build();
  }

  @DELETE
  @Path("blocks/{id}")
  public Response lift(@PathParam("id") long id) {
    return done(liftBlock.lift(caller.occasion(null), id), "no such block is in force here");
  }

  private static Response done(boolean done, String otherwise) {
    if (!done) {
      throw new ProblemException(ProblemType.NOT_FOUND, otherwise);
    }
    return Response.noContent().build();
  }

  @POST
  @Path("persons/{person}/notes")
  public Response note(@PathParam("person") long person, @Valid @NotNull NoteWish wish) {
    var note =
        new WriteNote.NewNote(person, wish.node(), wish.audience(), wish.text(), wish.endsOn());
    return made(writeNote.write(caller.occasion(null), note));
  }

  @DELETE
  @Path("notes/{id}")
  public Response acknowledge(@PathParam("id") long id) {
    return done(acknowledgeNote.acknowledge(caller.occasion(null), id), "no such note waits here");
  }
}
