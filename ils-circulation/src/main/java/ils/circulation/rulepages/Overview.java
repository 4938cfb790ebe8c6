package ils.circulation.rulepages;

import ils.circulation.draft.RuleDraft;
import ils.core.org.OrgNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rule sets of the visitor's places, and which of them counts where.
 *
 * @param sets those of single nodes, then the one that ships with the product
 * @param places the libraries, each with the set that counts there
 * @param nodes where the visitor may put rules into force
 */
public record Overview(
    List<SetOfNode> sets, List<PlaceRow> places, List<DraftRow> drafts, List<OrgNode> nodes) {

  /** Whether a version counts now. */
  public enum State {
    COMING,
    IN_FORCE,
    PAST;

    /** As it stands in message keys. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * The versions of one node, the newest first.
   *
   * @param node null for the set that ships with the product
   */
  public record SetOfNode(@Nullable OrgNode node, List<VersionRow> versions) {}

  public record VersionRow(long id, String name, Instant from, ZoneId zone, State state) {}

  /**
   * A library and the set that counts there.
   *
   * @param from the node that the set belongs to; null for the one that ships
   */
  public record PlaceRow(OrgNode place, String set, long version, @Nullable OrgNode from) {}

  public record DraftRow(RuleDraft draft, OrgNode node) {}

  public Overview {
    sets = List.copyOf(sets);
    places = List.copyOf(places);
    drafts = List.copyOf(drafts);
    nodes = List.copyOf(nodes);
  }
}
