/** The rules in the browser: sets and versions, the editor with its grid, comparing, trying out. */
@NullMarked
package ils.circulation.rulepages;

import org.jspecify.annotations.NullMarked;
