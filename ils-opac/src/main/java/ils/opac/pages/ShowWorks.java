package ils.opac.pages;

import ils.opac.index.BibBrief;
import ils.opac.search.SearchResult;
import ils.opac.search.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Puts what is in now beside the works that were found. */
@ApplicationScoped
class ShowWorks {

  @Inject HeldRows held;

  List<ShownWork> of(List<SearchResult.Work> works, Viewer viewer) {
    List<Long> bibs =
        works.stream().flatMap(work -> work.editions().stream()).map(BibBrief::bibId).toList();
    Map<Long, Stock> stock = held.of(bibs, viewer);
    return works.stream().map(work -> ShownWork.of(work.best(), work.editions(), stock)).toList();
  }
}
