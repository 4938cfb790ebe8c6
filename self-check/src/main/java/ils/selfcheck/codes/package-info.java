/** The code lists of SIP2 and of its extensions, as data. */
@NullMarked
package ils.selfcheck.codes;

import org.jspecify.annotations.NullMarked;
