/** Settings in the browser: what holds where and why, changing it, and who changed what. */
@NullMarked
package ils.core.settings;

import org.jspecify.annotations.NullMarked;
