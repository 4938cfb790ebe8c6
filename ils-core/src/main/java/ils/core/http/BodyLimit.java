package ils.core.http;

import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Refuses bodies over {@value #MOST} bytes, whether they say their length or not. */
@Provider
@Priority(100)
public class BodyLimit implements ContainerRequestFilter {

  /** The largest body, in bytes, of a request whose method is not marked {@link LargeBody}. */
  public static final int MOST = 1 << 20;

  @Context ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    if (!request.hasEntity() || large(resource.getResourceMethod())) {
      return;
    }
    if (request.getLength() > MOST) {
      throw tooLarge();
    }
    request.setEntityStream(new Counted(request.getEntityStream()));
  }

  private static boolean large(@Nullable Method method) {
    return method != null
        && (method.isAnnotationPresent(LargeBody.class)
            || method.getDeclaringClass().isAnnotationPresent(LargeBody.class));
  }

  private static ProblemException tooLarge() {
    return new ProblemException(ProblemType.TOO_LARGE, "the limit is " + MOST + " bytes");
  }

  /** Counts what is read; a body without a length can be endless. */
  private static final class Counted extends FilterInputStream {

    private long seen;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = super.read(buffer, offset, length);
      count(n);
      return n;
    }

    private void count(int n) {
      seen += Math.max(0, n);
      if (seen > MOST) {
        throw tooLarge();
      }
    }
  }
}
