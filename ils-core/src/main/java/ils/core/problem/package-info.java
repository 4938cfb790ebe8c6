/** What can go wrong with a request, told the same way everywhere: RFC 9457 problem details. */
@NullMarked
package ils.core.problem;

import org.jspecify.annotations.NullMarked;
