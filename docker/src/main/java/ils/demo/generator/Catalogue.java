package ils.demo.generator;

import ils.cataloguing.marc.MarcFamily;
import ils.cataloguing.marc.MarcRecord;
import ils.demo.works.Edition;
import ils.demo.works.Editions;
import java.util.List;

/** The invented catalogue as records: record {@code i} depends on the seed and {@code i} alone. */
public final class Catalogue {

  /** The seed of the demo library and of the benchmarks. */
  public static final long SEED = 20261122L;

  private static final int FOREIGN_PERCENT = 38;

  private final MarcFamily family;
  private final Editions editions;
  private final ItemPlanner planner;
  private final Danmarc2Records danmarc2;
  private final Marc21Records marc21;

  /** A danMARC2 catalogue has Danish works only; a MARC 21 one has four in ten from elsewhere. */
  public Catalogue(MarcFamily family, long seed) {
    this.family = family;
    this.editions = new Editions(seed, family == MarcFamily.MARC21 ? FOREIGN_PERCENT : 0);
    this.planner = new ItemPlanner(seed);
    this.danmarc2 = new Danmarc2Records(seed);
    this.marc21 = new Marc21Records(seed);
  }

  /** Record number {@code i}, from 0, with its items in the local field of the demo profiles. */
  public MarcRecord record(long i) {
    Edition edition = editions.edition(i);
    List<PlannedItem> items = planner.items(edition);
    return switch (family) {
      case DANMARC2 -> danmarc2.record(edition, items);
      case MARC21 -> marc21.record(edition, items);
    };
  }
}
