/**
 * The driver for PC/SC readers (desks, patron cards): one tag at a time, through the computer's own
 * smart card service.
 */
@NullMarked
package ils.selfcheck.reader.pcsc;

import org.jspecify.annotations.NullMarked;
