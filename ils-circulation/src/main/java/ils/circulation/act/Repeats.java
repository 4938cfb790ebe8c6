package ils.circulation.act;

import ils.core.event.Occasion;
import ils.core.json.Json;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import ils.core.request.Requests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Requests that come twice. What has been done is answered again as it was; what was declined has
 * changed nothing and is decided anew.
 */
@ApplicationScoped
public class Repeats {

  @Inject Requests requests;

  /**
   * The receipt of the first time; empty if there was none.
   *
   * @throws ProblemException if the number was used for an act of another kind
   */
  public <T> Optional<T> earlier(Occasion occasion, Class<T> receipt) {
    String id = occasion.requestId();
    return id == null
        ? Optional.empty()
        : requests.answer(occasion.client(), id).map(answer -> read(answer, receipt));
  }

  private static <T> T read(String answer, Class<T> receipt) {
    String mark = mark(receipt);
    if (!answer.startsWith(mark)) {
      throw new ProblemException(
          ProblemType.CONFLICT, "this request number was used for another act");
    }
    return Json.read(answer.substring(mark.length()), receipt);
  }

  public void remember(Occasion occasion, Object receipt) {
    String id = occasion.requestId();
    if (id != null) {
      requests.remember(occasion.client(), id, mark(receipt.getClass()) + Json.write(receipt));
    }
  }

  private static String mark(Class<?> receipt) {
    return receipt.getSimpleName() + " ";
  }
}
