/** Tags read leniently, written strictly and repaired, whichever of the layouts they have. */
@NullMarked
package ils.selfcheck.tag.codec;

import org.jspecify.annotations.NullMarked;
