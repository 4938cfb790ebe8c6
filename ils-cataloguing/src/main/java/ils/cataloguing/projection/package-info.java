/**
 * From MARC 21 and danMARC2 to {@code ils.core.bib.Projection}; the table is in {@code MARC.md}.
 */
@NullMarked
package ils.cataloguing.projection;

import org.jspecify.annotations.NullMarked;
