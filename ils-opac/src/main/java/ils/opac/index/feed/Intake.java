package ils.opac.index.feed;

import ils.opac.index.BibEntry;
import java.io.IOException;
import java.lang.System.Logger.Level;

/**
 * Takes records into the index one by one. One that cannot be understood is logged and left out: it
 * must not keep all others from being found.
 */
final class Intake {

  private static final System.Logger LOG = System.getLogger("ils.index");

  private Intake() {}

  /** Where a record goes. */
  interface Door {
    void take(BibEntry entry) throws IOException;
  }

  static void take(BibRows.StoredBib bib, Door door) throws IOException {
    try {
      door.take(bib.entry());
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "record " + bib.id() + " cannot be indexed and will not be found", e);
    }
  }
}
