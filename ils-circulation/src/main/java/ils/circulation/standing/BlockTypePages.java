package ils.circulation.standing;

import ils.circulation.blocks.BlockType;
import ils.circulation.blocks.BlockTypes;
import ils.circulation.blocks.BlockedAct;
import ils.circulation.blocks.SaveBlockType;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import ils.core.page.Flash;
import ils.core.page.Notice;
import ils.core.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The kinds of blocks of a municipality. */
@Path("staff/block-types")
@ApplicationScoped
@Access(value = Who.STAFF, rights = Right.MANAGE_SETTINGS)
@Produces(MediaType.TEXT_HTML)
public class BlockTypePages {

  private static final String HERE = "/staff/block-types";

  @Inject BlockTypes blockTypes;
  @Inject SaveBlockType saveBlockType;
  @Inject Organisation organisation;
  @Inject Caller caller;

  /**
   * The kinds there are.
   *
   * @param place the municipality that they count for
   * @param edited the one in the form; null for a new one
   * @param places the nodes that define them, by id
   */
  public record Types(
      OrgNode place, List<BlockType> types, @Nullable BlockType edited, Map<Long, OrgNode> places) {

    public boolean stops(BlockedAct act) {
      return edited == null ? act == BlockedAct.LOAN : edited.stops().contains(act);
    }
  }

  @GET
  public Page types(@QueryParam("code") @DefaultValue("") String code) {
    long place = caller.municipality();
    List<BlockType> types = List.copyOf(blockTypes.at(place));
    Map<Long, OrgNode> places = new TreeMap<>();
    for (BlockType type : types) {
      Long node = type.node();
      if (node != null) {
        places.put(node, organisation.tree().get(node));
      }
    }
    BlockType edited = blockTypes.find(place, code).orElse(null);
    var model = new Types(organisation.tree().get(place), types, edited, places);
    return Page.of("circulation/standing/block-types", model, "circulation.blocktypes.title");
  }

  @POST
  public Response save(
      @FormParam("code") @DefaultValue("") String code,
      @FormParam("nameDa") @DefaultValue("") String nameDa,
      @FormParam("nameEn") @DefaultValue("") String nameEn,
      @FormParam("stops") @Nullable List<BlockedAct> stops,
      @FormParam("options") @Nullable Set<String> options) {
    Set<String> chosen = options == null ? Set.of() : options;
    var type =
        new BlockType(
            caller.municipality(),
            code.strip(),
            nameDa,
            nameEn,
            stops == null ? Set.of() : new HashSet<>(stops),
            chosen.contains("overridable"),
            chosen.contains("retired"));
    saveBlockType.save(caller.occasion(null), caller.municipality(), type);
    return Flash.seeOther(HERE, Notice.ok("circulation.blocktypes.saved"));
  }
}
