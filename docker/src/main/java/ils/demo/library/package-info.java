/**
 * Loads the demo library into a running server, through the same doors as any library's own data.
 *
 * <p>It runs in the launcher's process, which has none of the product's modules on its class path.
 */
@NullMarked
package ils.demo.library;

import org.jspecify.annotations.NullMarked;
