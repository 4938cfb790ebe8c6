package ils.opac.fbs;

import java.util.List;

/**
 * An error as FBS sends it (from its recorded answers); where it has no code of its own, the
 * problem's slug stands in.
 *
 * @param correlationId the request's id, as in {@code X-Request-Id}
 */
record FbsError(
    String correlationId, String errorCode, String message, List<String> validationErrors) {}
