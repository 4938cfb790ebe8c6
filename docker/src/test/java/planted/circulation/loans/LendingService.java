package planted.circulation.loans;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Date;
import planted.opac.pages.LoanPages;

/** A use case that speaks HTTP, asks the system for the day, and knows a page above it. */
@Transactional
public class LendingService {

  public Response lend() {
    return Response.ok(new LoanPages().toString() + LocalDate.now() + new Date(0)).build();
  }
}
