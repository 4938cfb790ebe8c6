/**
 * The driver for FEIG OBID readers with ISO host commands over TCP (manual H20800-16e and the
 * manuals of its readers): frames, one request at a time, and the pad.
 */
@NullMarked
package ils.selfcheck.reader.feig;

import org.jspecify.annotations.NullMarked;
