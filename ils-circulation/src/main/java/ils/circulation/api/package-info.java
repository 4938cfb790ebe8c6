/** Loans, returns and rules as JSON, for staff and their tools. */
@NullMarked
package ils.circulation.api;

import org.jspecify.annotations.NullMarked;
