package ils.opac.pages;

import ils.core.bib.Projection;
import ils.opac.search.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Records by number, as far as whoever asks may see them. */
@ApplicationScoped
public class VisibleRecords {

  @Inject BibRecords records;
  @Inject HeldRows held;

  /** Empty also for a record that is there, but for others. */
  public Optional<Projection> find(long id, Viewer viewer) {
    return records
        .find(id)
        .filter(record -> viewer.all() || (!record.suppressed() && hasStock(id, viewer)))
        .map(BibRecords.BibRecord::projection);
  }

  private boolean hasStock(long id, Viewer viewer) {
    Stock own = held.of(List.of(id), viewer).getOrDefault(id, new Stock(List.of(), true));
    return own.total() > 0 || own.ownsNone();
  }
}
