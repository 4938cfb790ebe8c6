/** The organisation in the browser: its tree, its hours, and who may do what where and why. */
@NullMarked
package ils.core.administration;

import org.jspecify.annotations.NullMarked;
