package ils.opac.pages;

import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Who;
import ils.core.bib.Projection;
import ils.core.org.OrgTree;
import ils.core.org.Organisation;
import ils.core.page.Page;
import ils.core.page.View;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import ils.opac.index.BibBrief;
import ils.opac.index.feed.LiveIndex;
import ils.opac.search.Catalogue;
import ils.opac.search.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One record with where it stands and its work's other editions: {@code /record/123}. */
@Path("record/{id: [0-9]{1,18}}")
@ApplicationScoped
@Access(Who.ANYBODY)
@Produces(MediaType.TEXT_HTML)
public class RecordPages {

  @Inject BibRecords records;
  @Inject HeldRows held;
  @Inject Catalogue catalogue;
  @Inject LiveIndex live;
  @Inject Organisation organisation;
  @Inject Viewers viewers;
  @Inject Caller caller;

  /**
   * What the page shows.
   *
   * @param holdings where it stands, as the database has it now
   * @param editions the work's other records that the viewer may see
   */
  public record Shown(
      long bibId,
      Projection bib,
      Cover cover,
      List<HoldingLine> holdings,
      boolean ownsNone,
      List<Edition> editions,
      OrgTree tree) {

    /** All that is in, over all branches. */
    public int in() {
      return holdings.stream().mapToInt(HoldingLine::in).sum();
    }

    /** The language of the title, for those who have it read aloud; null if unknown. */
    public @Nullable String language() {
      return bib.languages().isEmpty() ? null : Words.tag(bib.languages().get(0));
    }

    public List<BibFacts.Fact> facts(View view) {
      return BibFacts.of(bib, view);
    }

    public String factsOf(View view, Edition edition) {
      return BibFacts.brief(edition.bib(), view);
    }

    public String searchFor(String field, String phrase) {
      return SearchAddress.forPhrase(field, phrase);
    }
  }

  /** Another edition of the work. */
  public record Edition(BibBrief bib, int in, int total) {}

  @GET
  public Page record(@PathParam("id") long id) {
    Viewer viewer = viewers.of(caller.actor());
    var record = records.find(id).orElseThrow(RecordPages::unknown);
    List<BibBrief> others =
        live.isReady()
            ? catalogue.editions(id, viewer).stream().filter(e -> e.bibId() != id).toList()
            : List.of();
    Map<Long, Stock> stock =
        held.of(
            Stream.concat(Stream.of(id), others.stream().map(BibBrief::bibId)).toList(), viewer);
    Stock own = stock.getOrDefault(id, new Stock(List.of(), true));
    if (!viewer.all() && (record.suppressed() || (own.total() == 0 && !own.ownsNone()))) {
      throw unknown(); // as if it were not there
    }
    var shown =
        new Shown(
            id,
            record.projection(),
            cover(record.projection()),
            HoldingLine.of(own),
            own.ownsNone(),
            others.stream().map(edition -> edition(edition, stock)).toList(),
            organisation.tree());
    return Page.named("opac/record", shown, record.projection().title());
  }

  private static Edition edition(BibBrief bib, Map<Long, Stock> stock) {
    Stock items = stock.getOrDefault(bib.bibId(), new Stock(List.of(), true));
    return new Edition(bib, items.in(), items.total());
  }

  private static Cover cover(Projection bib) {
    String author = bib.contributors().isEmpty() ? "" : bib.contributors().get(0).name();
    return Cover.of(bib.title(), author, bib.materialType());
  }

  private static ProblemException unknown() {
    return new ProblemException(ProblemType.UNKNOWN_RECORD, "no such record");
  }
}
