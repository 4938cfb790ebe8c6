/** Who may do what, where: staff, patrons, rights, sessions, tokens. */
@NullMarked
package ils.core.access;

import org.jspecify.annotations.NullMarked;
