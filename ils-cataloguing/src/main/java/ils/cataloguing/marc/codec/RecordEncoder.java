package ils.cataloguing.marc.codec;

import ils.cataloguing.marc.MarcRecord;
import ils.cataloguing.marc.UnwritableRecordException;

/** The bytes of one record in a format. */
interface RecordEncoder {

  byte[] encode(MarcRecord record) throws UnwritableRecordException;
}
