package ils.opac.fbs;

import java.util.Map;

/** Records that were read together, by our id. */
public record ToldRecords(Map<Long, RecordBrief> byBib) {

  /**
   * @throws IllegalArgumentException if it was not among those read: rows refer to their record
   */
  public RecordBrief of(long bib) {
    var record = byBib.get(bib);
    if (record == null) {
      throw new IllegalArgumentException("record " + bib + " was not read");
    }
    return record;
  }
}
