/**
 * What a library's RFID tag says, as values: memory, content, problems, sets and security codes.
 * Knows no layout (that is {@code danish} and {@code objects} below), no reader and no server.
 */
@NullMarked
package ils.selfcheck.tag;

import org.jspecify.annotations.NullMarked;
