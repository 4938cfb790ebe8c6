package ils.circulation.transit;

import java.time.Instant;

/**
 * One item on its way.
 *
 * @param from id of the library that sent it
 * @param to id of the library it is sent to
 */
public record TransitRow(
    String barcode, String title, long from, long to, TransitReason reason, Instant startedAt) {}
