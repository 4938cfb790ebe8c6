/**
 * Plays dialogue files against a session or a socket.
 *
 * <p>A file has lines of these kinds, and {@code #} comments:
 *
 * <ul>
 *   <li>{@code @charset IBM850}, {@code @terminator CRLF}, {@code @checksum off}: from here on
 *   <li>{@code > text}: sent with sequence number and checksum; {@code {now}} is the present time,
 *       {@code {stamp}} the time when the dialogue began
 *   <li>{@code >> text}: sent again as it was last sent, when the text is empty; else as it stands,
 *       with backslash escapes and without anything added
 *   <li>{@code < text}: the answer must be just that; {@code {date}} is any date, {@code {any}}
 *       anything within a field, {@code {rest}} anything at all, {@code {n}} digits
 *   <li>{@code <~ text}: the answer must contain that
 *   <li>{@code <same}: the answer must be the last one, byte for byte
 *   <li>{@code <nothing}: no answer may come; {@code <closed}: the connection must end
 *   <li>{@code @connect}: a new connection, counting from 0
 * </ul>
 *
 * <p>{@code ${name}} is replaced by a variable everywhere. Checksums and sequence numbers of
 * answers are always checked.
 */
@NullMarked
package ils.selfcheck.dialogue;

import org.jspecify.annotations.NullMarked;
