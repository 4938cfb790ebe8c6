package ils.circulation.fees;

import ils.circulation.act.Places;
import ils.core.org.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whose money a fee for a loan is (T116): the lending library decides by its setting. */
@ApplicationScoped
public class FeeOwners {

  @Inject Settings settings;
  @Inject Places places;

  /**
   * The owning library.
   *
   * @param home where the item belongs
   * @param lender where it was lent
   */
  public long of(long home, long lender) {
    return switch (settings.get(LedgerSettings.OWNER, lender)) {
      case ITEM -> places.library(home).id();
      case LENDER -> places.library(lender).id();
    };
  }
}
