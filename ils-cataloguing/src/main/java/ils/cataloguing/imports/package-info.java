/** Import of records: in chunks, resumable, idempotent, with a report. */
@NullMarked
package ils.cataloguing.imports;

import org.jspecify.annotations.NullMarked;
