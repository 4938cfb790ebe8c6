package ils.cataloguing.projection;

import ils.cataloguing.marc.MarcRecord;
import ils.core.bib.Projection;
import java.util.List;
import java.util.Optional;

/** What a record says, whichever format it is in. */
public final class Projections {

  private Projections() {}

  /**
   * The projection of the record alone; empty when it has no title, without which it is refused.
   */
  public static Optional<Projection> of(MarcRecord record) {
    return of(record, List.of());
  }

  /**
   * The projection of a volume or section together with what it inherits.
   *
   * @param parents its section and its head, the nearest first; empty for a single record
   */
  public static Optional<Projection> of(MarcRecord record, List<MarcRecord> parents) {
    return switch (record.family()) {
      case MARC21 -> new Marc21Projector(record).project();
      case DANMARC2 -> new DanMarc2Projector(VolumeJoin.join(record, parents)).project();
    };
  }
}
