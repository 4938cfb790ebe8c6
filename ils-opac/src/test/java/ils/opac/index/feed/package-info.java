/** Tests of how the index follows the database. */
@NullMarked
package ils.opac.index.feed;

import org.jspecify.annotations.NullMarked;
