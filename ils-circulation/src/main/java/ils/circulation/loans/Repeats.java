package ils.circulation.loans;

import ils.core.event.Occasion;
import ils.core.json.Json;
import ils.core.request.Requests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Requests that come twice. What has been done is answered again as it was; what was declined has
 * changed nothing and is decided anew.
 */
@ApplicationScoped
class Repeats {

  @Inject Requests requests;

  <T> Optional<T> earlier(Occasion occasion, Class<T> receipt) {
    String id = occasion.requestId();
    return id == null
        ? Optional.empty()
        : requests.answer(occasion.client(), id).map(answer -> Json.read(answer, receipt));
  }

  void remember(Occasion occasion, Object receipt) {
    String id = occasion.requestId();
    if (id != null) {
      requests.remember(occasion.client(), id, Json.write(receipt));
    }
  }
}
