/** Readers and writers of the six formats: cutters find records in bytes, parsers read one. */
@NullMarked
package ils.cataloguing.marc.codec;

import org.jspecify.annotations.NullMarked;
