/** Patron categories: what borrowers are for the rules, kept and described by the library. */
@NullMarked
package ils.core.category;

import org.jspecify.annotations.NullMarked;
