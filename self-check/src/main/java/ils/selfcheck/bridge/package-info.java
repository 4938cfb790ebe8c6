/**
 * The program on the kiosk's own computer between its pad and its page: it watches the pad, tells
 * the page what comes and goes, and switches and writes tags when the page says so. It needs no
 * server and decides nothing about lending. The messages are described in BRIDGE.md.
 */
@NullMarked
package ils.selfcheck.bridge;

import org.jspecify.annotations.NullMarked;
