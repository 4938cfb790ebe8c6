package ils.core.problem;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every kind of error this application answers with.
 *
 * <p>The {@link #slug()} is part of the public contract: {@code /problems/<slug>} is the RFC 9457
 * type and is also a page that explains the problem to a person. A slug is never renamed. Each has
 * two texts in the bundles of core: {@code core.problem.<slug>.title} and {@code
 * core.problem.<slug>.help}.
 */
public enum ProblemType {
  BAD_REQUEST("bad-request", 400),
  INVALID_FIELDS("invalid-fields", 400),
  MALFORMED_JSON("malformed-json", 400),
  SIGN_IN_REQUIRED("sign-in-required", 401),
  FORBIDDEN("forbidden", 403),
  CROSS_SITE("cross-site", 403),
  NOT_FOUND("not-found", 404),
  UNKNOWN_PATRON("unknown-patron", 404),
  UNKNOWN_ITEM("unknown-item", 404),
  UNKNOWN_RECORD("unknown-record", 404),
  METHOD_NOT_ALLOWED("method-not-allowed", 405),
  NOT_ACCEPTABLE("not-acceptable", 406),
  CONFLICT("conflict", 409),
  CHANGED_MEANWHILE("changed-meanwhile", 409),
  DECLINED_BY_RULES("declined-by-rules", 409),
  TOO_LARGE("too-large", 413),
  UNSUPPORTED_FORMAT("unsupported-format", 415),
  TOO_MANY_REQUESTS("too-many-requests", 429),
  INTERNAL("internal", 500),
  UNAVAILABLE("unavailable", 503);

  private final String slug;
  private final int status;

  ProblemType(String slug, int status) {
    this.slug = slug;
    this.status = status;
  }

  public String slug() {
    return slug;
  }

  /** The HTTP status that this problem is answered with. */
  public int status() {
    return status;
  }

  /** The RFC 9457 type, a relative reference. */
  public String uri() {
    return "/problems/" + slug;
  }

  /** The message key of the one-line title. */
  public String titleKey() {
    return "core.problem." + slug + ".title";
  }

  /** The message key of what a person can do about it. */
  public String helpKey() {
    return "core.problem." + slug + ".help";
  }

  public static Optional<ProblemType> bySlug(String slug) {
    return Stream.of(values()).filter(type -> type.slug.equals(slug)).findFirst();
  }

  /** The general problem for an HTTP status, for instance of the JAX-RS runtime's own refusals. */
  public static ProblemType byStatus(int status) {
    return switch (status) {
      case 401 -> SIGN_IN_REQUIRED;
      case 403 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 406 -> NOT_ACCEPTABLE;
      case 409 -> CONFLICT;
      case 413 -> TOO_LARGE;
      case 415 -> UNSUPPORTED_FORMAT;
      case 429 -> TOO_MANY_REQUESTS;
      case 503 -> UNAVAILABLE;
      default -> status < 500 ? BAD_REQUEST : INTERNAL;
    };
  }
}
