package ils.opac.fbs.patron;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The short answer of the newest versions: who it is, and nothing about them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PatronAuthentication(
    AuthenticateStatus authenticateStatus, @Nullable Long patronId, @Nullable String patronType) {

  static PatronAuthentication of(AuthenticateStatus status) {
    return new PatronAuthentication(status, null, null);
  }

  static PatronAuthentication valid(long patron) {
    return new PatronAuthentication(AuthenticateStatus.VALID, patron, "PERSON");
  }
}
