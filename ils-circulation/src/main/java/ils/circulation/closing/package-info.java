/** A library that closes for some days without warning: storm, flood, illness. */
@NullMarked
package ils.circulation.closing;

import org.jspecify.annotations.NullMarked;
