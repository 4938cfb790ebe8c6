/** Tests of the index and its life on disk. */
@NullMarked
package ils.opac.index;

import org.jspecify.annotations.NullMarked;
