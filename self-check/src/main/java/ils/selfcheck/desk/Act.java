package ils.selfcheck.desk;

import java.time.Instant;
import java.util.Locale;

/**
 * The circumstances of one wish.
 *
 * @param requestId the same for a repeat of the same wish, also over another connection; at most 64
 *     characters
 * @param at when the terminal says it happened, never later than now
 * @param clockTrusted whether the terminal's clock can be right, or the act is told afterwards
 * @param locale of the texts that the patron is to read
 */
public record Act(
    Terminal terminal,
    String requestId,
    Instant at,
    Instant now,
    boolean clockTrusted,
    Locale locale) {}
