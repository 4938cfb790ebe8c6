/** Pages for people: what a resource returns, the texts in two languages, the layout around all. */
@NullMarked
package ils.core.page;

import org.jspecify.annotations.NullMarked;
