/** Configuration kept in memory and refreshed when it changes. */
@NullMarked
package ils.core.config;

import org.jspecify.annotations.NullMarked;
