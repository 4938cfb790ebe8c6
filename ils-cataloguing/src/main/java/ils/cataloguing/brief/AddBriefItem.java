package ils.cataloguing.brief;

import ils.cataloguing.marc.MarcFormat;
import ils.cataloguing.marc.MarcRecord;
import ils.cataloguing.marc.UnwritableRecordException;
import ils.cataloguing.marc.codec.MarcCodecs;
import ils.cataloguing.projection.Projections;
import ils.core.bib.Projection;
import ils.core.bib.RecordsStored;
import ils.core.event.About;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.ids.Ids;
import ils.core.item.BriefItem;
import ils.core.item.BriefItems;
import ils.core.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Adds a brief record and its item in the transaction of whoever lends it. */
@ApplicationScoped
public class AddBriefItem implements BriefItems {

  @Inject BriefRecords records;
  @Inject EventLog events;
  @Inject Ids ids;
  @Inject Clock clock;

  /**
   * @throws ProblemException if there is no title, or the record cannot be written
   */
  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public long add(Occasion occasion, BriefItem brief) {
    long bib = ids.next();
    long item = ids.next();
    Instant now = clock.instant();
    MarcRecord record = BriefMarc.of(brief, bib);
    Projection says =
        Projections.of(record)
            .orElseThrow(() -> ProblemException.invalid("title", "a record needs a title"));
    byte[] json = written(record);
    records.header(bib, says, now);
    records.marc(bib, json, sha256(json), now);
    records.item(item, bib, brief, now);
    events.add(occasion, new RecordsStored(List.of(bib), null), About.bib(bib));
    return item;
  }

  private static byte[] written(MarcRecord record) {
    try {
      return MarcCodecs.bytes(MarcFormat.MARC_JSON, record);
    } catch (UnwritableRecordException e) {
      throw ProblemException.invalid("title", "cannot be written as a record: " + e.field());
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is missing from this Java", e);
    }
  }
}
