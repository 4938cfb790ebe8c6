/**
 * Starts the whole system as one process: data folder, database, server, demo library.
 *
 * <p>Nothing of the product is decided here. What the launcher knows of the server it learns as any
 * other client would: from {@code /health/ready} and the HTTP API.
 */
@NullMarked
package ils.launcher;

import org.jspecify.annotations.NullMarked;
