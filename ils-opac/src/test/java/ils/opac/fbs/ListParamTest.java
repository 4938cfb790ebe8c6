package ils.opac.fbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ils.core.problem.ProblemException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListParamTest {

  @Test
  void takesRepeatedAndCommaSeparatedValuesAlike() {
    assertThat(ListParam.of(List.of("DK-1", "DK-2"))).containsExactly("DK-1", "DK-2");
    assertThat(ListParam.of(List.of("DK-1,DK-2"))).containsExactly("DK-1", "DK-2");
    assertThat(ListParam.of(List.of("DK-2, DK-1", "", "DK-2"))).containsExactly("DK-2", "DK-1");
  }

  @Test
  void isEmptyWhenNothingIsSent() {
    assertThat(ListParam.of(List.of())).isEmpty();
    assertThat(ListParam.of(List.of(","))).isEmpty();
  }

  @Test
  void refusesMoreThanOneRequestMayAsk() {
    var many = IntStream.rangeClosed(0, ListParam.MOST).mapToObj(Integer::toString).toList();

    assertThatThrownBy(() -> ListParam.of(many)).isInstanceOf(ProblemException.class);
    assertThat(ListParam.of(many.subList(0, ListParam.MOST))).hasSize(ListParam.MOST);
  }
}
