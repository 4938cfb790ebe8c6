/** Blocks: what keeps a person from acting, where, and until when. */
@NullMarked
package ils.circulation.blocks;

import org.jspecify.annotations.NullMarked;
