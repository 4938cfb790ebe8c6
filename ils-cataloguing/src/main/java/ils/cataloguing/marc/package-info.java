/**
 * The MARC record of our own, for MARC 21 and danMARC2 alike, and what a reader says about a file.
 */
@NullMarked
package ils.cataloguing.marc;

import org.jspecify.annotations.NullMarked;
