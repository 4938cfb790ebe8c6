/**
 * Import profiles: data files that say how records are known again and where items stand in them.
 */
@NullMarked
package ils.cataloguing.profile;

import org.jspecify.annotations.NullMarked;
