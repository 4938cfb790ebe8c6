package ils.cataloguing.marc.codec;

import ils.cataloguing.marc.Chunk;
import ils.cataloguing.marc.ReadResult;

/** Makes a record of one record's bytes. May throw any runtime exception on hostile bytes. */
interface ChunkParser {

  ReadResult parse(Chunk chunk);
}
