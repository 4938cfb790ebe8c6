/** What tests of this module share. */
@NullMarked
package ils.cataloguing.testing;

import org.jspecify.annotations.NullMarked;
