/**
 * What the invented library has: titles, people, works and their editions, in no format yet.
 *
 * <p>Everything here is made up from the tables beside it ({@code resources/ils/demo/works}), and
 * always comes out the same: edition {@code i} depends on the seed and {@code i} alone, so that any
 * part of a catalogue can be made by itself, on any thread, for any size of the whole.
 */
@NullMarked
package ils.demo.works;

import org.jspecify.annotations.NullMarked;
