/**
 * Words: how Danish text and standard numbers are cut and normalised, alike for index and query.
 */
@NullMarked
package ils.opac.index.words;

import org.jspecify.annotations.NullMarked;
