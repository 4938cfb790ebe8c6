package planted.opac.pages;

import jakarta.persistence.EntityManager;
import org.apache.lucene.document.Document;
import org.marc4j.MarcException;
import planted.selfcheck.kiosk.Kiosk;

/** A page that asks the database, the index, a raw record and the kiosk. */
public class LoanPages {
  EntityManager em;
  Document document;
  MarcException trouble;
  Kiosk kiosk;
}
