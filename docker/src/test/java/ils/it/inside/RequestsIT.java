package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import ils.core.event.Actor;
import ils.core.event.Channel;
import ils.core.event.Occasion;
import ils.core.ids.Ids;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class RequestsIT {

  @Inject CountedWork work;
  @Inject Ids ids;

  @Resource ManagedExecutorService executor;

  private Occasion occasion() {
    return new Occasion(Actor.SYSTEM, Channel.SIP, 0, "test-" + ids.next());
  }

  @Test
  @DisplayName("T62: the same request again gives the same answer and does nothing twice")
  void onceAndTheSameAnswerEverAfter() {
    var occasion = occasion();

    var first = work.count(occasion);
    var second = work.count(occasion);

    assertThat(second).isEqualTo(first);
    assertThat(work.rows(occasion)).isEqualTo(1);
  }

  @Test
  @DisplayName("T62: sixteen of the same request at once are carried out once")
  void atOnce() throws InterruptedException, ExecutionException {
    var occasion = occasion();
    List<Callable<CountedWork.Answer>> calls = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      calls.add(() -> work.count(occasion));
    }

    var answers = new ArrayList<CountedWork.Answer>();
    for (Future<CountedWork.Answer> f : executor.invokeAll(calls)) {
      answers.add(f.get());
    }

    assertThat(answers).hasSize(16).containsOnly(answers.getFirst());
    assertThat(work.rows(occasion)).isEqualTo(1);
  }
}
