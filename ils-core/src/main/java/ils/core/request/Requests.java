package ils.core.request;

import ils.core.db.Rows;
import ils.core.db.Utc;
import ils.core.event.Occasion;
import ils.core.ids.Ids;
import ils.core.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Commands that may arrive twice: a SIP2 retransmission, a kiosk's retry, a double click.
 *
 * <p>The answer is stored in the transaction of the command. If the same request runs twice at
 * once, the second loses at the unique key, its whole transaction is rolled back, and
 * {@code @Retried} runs it again, when it finds the answer of the first.
 */
@ApplicationScoped
public class Requests {

  @PersistenceContext EntityManager em;
  @Inject Clock clock;
  @Inject Ids ids;

  /**
   * Carries out {@code work} once for this request number and gives the same answer ever after.
   *
   * @param type a record that survives JSON; see {@link Json}
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public <T> T once(Occasion occasion, Class<T> type, Supplier<T> work) {
    var requestId = occasion.requestId();
    if (requestId == null) {
      return work.get();
    }
    var known = answer(occasion.client(), requestId);
    if (known.isPresent()) {
      return Json.read(known.get(), type);
    }
    var answer = work.get();
    remember(occasion.client(), requestId, Json.write(answer));
    return answer;
  }

  /** The stored answer, if this request was carried out before. */
  public Optional<String> answer(String client, String requestId) {
    var query =
        em.createNativeQuery("select answer from request where client = ?1 and request_id = ?2")
            .setParameter(1, client)
            .setParameter(2, requestId);
    return Rows.cell(query, String.class);
  }

  /** Stores the answer; fails on the unique key when another was quicker. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void remember(String client, String requestId, String answer) {
    em.createNativeQuery(
            "insert into request (client, request_id, at, answer, id) values (?1, ?2, ?3, ?4, ?5)")
        .setParameter(1, client)
        .setParameter(2, requestId)
        .setParameter(3, Utc.of(clock.instant()))
        .setParameter(4, answer)
        .setParameter(5, ids.next())
        .executeUpdate();
  }
}
