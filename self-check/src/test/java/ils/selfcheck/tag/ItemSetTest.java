package ils.selfcheck.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ItemSetTest {

  @Test
  void aWholeItemIsASetOfOne() {
    assertThat(ItemSet.of(List.of(Part.WHOLE)).isComplete()).isTrue();
  }

  @Test
  @DisplayName("the parts that are missing are named")
  void namesWhatIsMissing() {
    var set = ItemSet.of(List.of(new Part(4, 4), new Part(2, 4)));

    assertThat(set.isComplete()).isFalse();
    assertThat(set.missing()).containsExactly(1, 3);
  }

  @Test
  @DisplayName("two tags with the same part, or with different counts, are no complete set")
  void noticesContradictions() {
    assertThat(ItemSet.of(List.of(new Part(1, 2), new Part(2, 2), new Part(2, 2))).isComplete())
        .isFalse();
    assertThat(ItemSet.of(List.of(new Part(1, 2), new Part(2, 3))).contradictory()).isTrue();
  }

  @Test
  @DisplayName("part 1 of several, alone, may be a set with one tag for all of its parts")
  void asksForAnEye() {
    assertThat(ItemSet.of(List.of(new Part(1, 3))).mayBeCountedByEye()).isTrue();
    assertThat(ItemSet.of(List.of(new Part(2, 3))).mayBeCountedByEye()).isFalse();
    assertThat(ItemSet.of(List.of(Part.WHOLE)).mayBeCountedByEye()).isFalse();
  }
}
