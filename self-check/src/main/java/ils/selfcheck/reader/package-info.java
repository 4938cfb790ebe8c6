/**
 * Pads that read and write the chips lying on them, in the words of the trade: what a driver has to
 * do ({@code Pad}), and the careful work on top of it, every write read back.
 */
@NullMarked
package ils.selfcheck.reader;

import org.jspecify.annotations.NullMarked;
