/** Requests that may come twice and must be carried out once. */
@NullMarked
package ils.core.request;

import org.jspecify.annotations.NullMarked;
