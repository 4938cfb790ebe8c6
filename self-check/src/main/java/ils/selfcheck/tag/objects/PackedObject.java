package ils.selfcheck.tag.objects;

import ils.selfcheck.tag.Bytes;

/**
 * One object as it stands on a tag.
 *
 * @param place of its first byte
 * @param oid number of the element, from 0
 * @param compaction as on the tag, 0 to 7
 */
record PackedObject(int place, int oid, Compaction compaction, Bytes data) {}
