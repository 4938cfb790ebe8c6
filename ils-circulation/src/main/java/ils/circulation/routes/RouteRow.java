package ils.circulation.routes;

import org.jspecify.annotations.Nullable;

/**
 * A way that differs from the usual one.
 *
 * @param days on the way; null where nothing travels
 */
public record RouteRow(long from, long to, @Nullable Integer days) {}
