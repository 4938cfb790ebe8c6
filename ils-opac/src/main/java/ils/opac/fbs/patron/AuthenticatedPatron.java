package ils.opac.fbs.patron;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of asking for a patron, versions 3 to 10: the first two say yes or no, later ones a
 * status. The patron is there only when valid.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuthenticatedPatron(
    @Nullable Boolean authenticated,
    @Nullable AuthenticateStatus authenticateStatus,
    @Nullable PatronBody patron) {

  private static final int FIRST_WITH_STATUS = 5;

  static AuthenticatedPatron valid(int version, PatronBody patron) {
    return of(version, AuthenticateStatus.VALID, patron);
  }

  static AuthenticatedPatron without(int version, AuthenticateStatus status) {
    return of(version, status, null);
  }

  private static AuthenticatedPatron of(
      int version, AuthenticateStatus status, @Nullable PatronBody patron) {
    return version < FIRST_WITH_STATUS
        ? new AuthenticatedPatron(status == AuthenticateStatus.VALID, null, patron)
        : new AuthenticatedPatron(null, status, patron);
  }
}
