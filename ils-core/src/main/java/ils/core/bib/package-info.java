/** The bibliographic record as other modules see it: a header and a projection, never MARC. */
@NullMarked
package ils.core.bib;

import org.jspecify.annotations.NullMarked;
