package ils.core.problem;

import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Everything that nobody foresaw: logged once with an incident id, which is all that goes out.
 *
 * <p>A problem or a lost update that arrives wrapped, as from a failed commit, is answered as
 * itself.
 */
@Provider
public class UnexpectedMapper implements ExceptionMapper<Throwable> {

  private static final System.Logger LOG = System.getLogger("ils.incident");
  private static final SecureRandom RANDOM = new SecureRandom();

  @Override
  public Response toResponse(Throwable thrown) {
    var problem = find(thrown, ProblemException.class);
    if (problem != null) {
      return problem.problem().response();
    }
    if (find(thrown, OptimisticLockException.class) != null) {
      return Problem.of(ProblemType.CHANGED_MEANWHILE, "somebody else changed it first").response();
    }
    String incident = HexFormat.of().toHexDigits(RANDOM.nextLong()).substring(4);
    LOG.log(System.Logger.Level.ERROR, "incident " + incident + ": " + SafeTrace.of(thrown));
    LOG.log(System.Logger.Level.DEBUG, "incident " + incident, thrown);
    return Problem.of(ProblemType.INTERNAL, "incident " + incident).response();
  }

  private static <T extends Throwable> @Nullable T find(Throwable thrown, Class<T> wanted) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < SafeTrace.DEEPEST; depth++) {
      if (wanted.isInstance(cause)) {
        return wanted.cast(cause);
      }
      cause = cause.getCause();
    }
    return null;
  }
}
