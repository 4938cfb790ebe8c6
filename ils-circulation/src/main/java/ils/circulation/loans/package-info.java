/**
 * Loans: check-out, check-in and renewal as use cases that desk, kiosk, SIP2 and API share, and
 * what they read and write.
 */
@NullMarked
package ils.circulation.loans;

import org.jspecify.annotations.NullMarked;
