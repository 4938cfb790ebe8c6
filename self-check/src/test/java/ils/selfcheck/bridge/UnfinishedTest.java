package ils.selfcheck.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import ils.selfcheck.reader.SimulatedShelf;
import ils.selfcheck.reader.TagUid;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UnfinishedTest {

  private static final TagUid TAG = SimulatedShelf.uid(1);
  private static final long NOW = 5_000;

  private final Unfinished unfinished = new Unfinished(Duration.ofNanos(100));

  @Test
  void isHandedOutOnce() {
    unfinished.add(TAG, "3274626533", false, NOW);

    assertThat(unfinished.take(TAG, NOW + 99)).isPresent();
    assertThat(unfinished.take(TAG, NOW + 99)).isEmpty();
  }

  @Test
  @DisplayName("after its time what was right may be wrong, and is not done")
  void runsOut() {
    unfinished.add(TAG, "3274626533", false, NOW);

    assertThat(unfinished.take(TAG, NOW + 100)).isEmpty();
  }

  @Test
  @DisplayName("the last wish for a tag is the one that counts")
  void isReplaced() {
    unfinished.add(TAG, "3274626533", false, NOW);
    unfinished.add(TAG, "3274626533", true, NOW + 50);

    assertThat(unfinished.take(TAG, NOW + 120).orElseThrow().secured()).isTrue();
  }

  @Test
  @DisplayName("a thousand are kept, the oldest go first")
  void keepsNoMoreThanItMust() {
    for (int i = 1; i <= 1_001; i++) {
      unfinished.add(SimulatedShelf.uid(i), "3274626533", false, NOW);
    }

    assertThat(unfinished.take(SimulatedShelf.uid(1), NOW)).isEmpty();
    assertThat(unfinished.take(SimulatedShelf.uid(2), NOW)).isPresent();
  }
}
