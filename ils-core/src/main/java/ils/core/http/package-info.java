/** The web edge: the one application, its guards against hostile requests, and its static files. */
@NullMarked
package ils.core.http;

import org.jspecify.annotations.NullMarked;
