/** The organisation tree, the settings, opening hours and school years that hang on it. */
@NullMarked
package ils.core.org;

import org.jspecify.annotations.NullMarked;
