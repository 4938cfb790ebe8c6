/** Tests of the readings of words and numbers. */
@NullMarked
package ils.opac.index.words;

import org.jspecify.annotations.NullMarked;
