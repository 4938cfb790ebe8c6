/**
 * The Lucene index of one node: what a record becomes in it, how it is written, kept and opened.
 */
@NullMarked
package ils.opac.index;

import org.jspecify.annotations.NullMarked;
