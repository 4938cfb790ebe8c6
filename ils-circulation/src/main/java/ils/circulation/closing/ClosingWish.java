package ils.circulation.closing;

import java.time.LocalDate;

/**
 * A library to be closed.
 *
 * @param node id of the branch or school
 * @param from first closed day
 * @param to last closed day
 * @param reason shown with the opening hours
 */
public record ClosingWish(long node, LocalDate from, LocalDate to, String reason) {}
