package ils.cataloguing.imports;

import ils.cataloguing.marc.MarcFormat;
import ils.cataloguing.profile.ImportProfile;
import ils.cataloguing.profile.ImportProfiles;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.event.Actor;
import ils.core.org.OrgNode;
import ils.core.org.OrgTree;
import ils.core.org.Organisation;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes a file in and sets its import going; the answer does not wait for the records. */
@ApplicationScoped
public class StartImport {

  @Inject ImportProfiles profiles;
  @Inject Organisation organisation;
  @Inject Rights rights;
  @Inject Spool spool;
  @Inject OpenImport openImport;
  @Inject ImportQueue queue;

  /**
   * What the caller named.
   *
   * @param format null for the profile's usual one
   * @param node the code of a node; null for where the actor stands, or the root for the operator
   * @param dryRun whether only to tell what would be done
   */
  public record Request(
      @Nullable String profile,
      @Nullable String format,
      @Nullable String node,
      @Nullable String fileName,
      boolean dryRun) {}

  /**
   * Starts the import, or goes on with the same one that is not over.
   *
   * @return its id
   * @throws ProblemException naming the field, before anything of the body is read
   */
  public long start(Request request, Actor actor, InputStream body) throws IOException {
    ImportWish wish = wish(request, actor);
    rights.require(actor, Right.IMPORT_RECORDS, wish.node());
    Spool.Received received = spool.receive(body);
    try {
      if (received.bytes() == 0) {
        throw new ProblemException(ProblemType.BAD_REQUEST, "the file is empty");
      }
      long run = openImport.open(wish, received);
      queue.submit(run);
      return run;
    } catch (SQLException e) {
      throw new IllegalStateException("the import could not be written down", e);
    } finally {
      spool.drop(received);
    }
  }

  private ImportWish wish(Request request, Actor actor) {
    String profileId = Optional.ofNullable(request.profile()).orElse("marc21");
    ImportProfile profile =
        profiles
            .find(profileId)
            .orElseThrow(() -> ProblemException.invalid("profile", "there is no " + profileId));
    String formatId =
        Optional.ofNullable(request.format()).filter(f -> !f.isBlank()).orElse(profile.format());
    MarcFormat format =
        MarcFormat.parse(formatId)
            .orElseThrow(() -> ProblemException.invalid("format", "there is no " + formatId));
    String name = Optional.ofNullable(request.fileName()).orElse("records");
    long node = node(request.node(), actor);
    return new ImportWish(profile, format, node, name, request.dryRun(), actor);
  }

  private long node(@Nullable String code, Actor actor) {
    OrgTree tree = organisation.tree();
    if (code != null && !code.isBlank()) {
      return tree.byCode(code)
          .map(OrgNode::id)
          .orElseThrow(() -> ProblemException.invalid("node", "there is no node " + code));
    }
    Long municipality = actor.municipalityId();
    if (municipality != null) {
      return municipality;
    }
    return tree.all().stream()
        .filter(node -> node.parentId() == null)
        .map(OrgNode::id)
        .reduce((one, other) -> one < other ? one : other)
        .orElseThrow(() -> ProblemException.invalid("node", "the organisation has no node yet"));
  }
}
