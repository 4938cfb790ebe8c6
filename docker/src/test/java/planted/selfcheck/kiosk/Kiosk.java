package planted.selfcheck.kiosk;

import jakarta.ws.rs.Path;
import planted.opac.pages.LoanPages;

/** A resource whose name does not say so, and which knows the opac. */
@Path("kiosk")
public class Kiosk {
  LoanPages pages;
}
