package ils.opac.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class NumbersTest {

  @Property(tries = 200)
  void eachKeyKeepsItsOwnNumber(@ForAll @Size(max = 500) List<Long> keys) {
    var numbers = new Numbers();
    var distinct = keys.stream().distinct().toList();
    keys.forEach(numbers::of);
    for (int i = 0; i < distinct.size(); i++) {
      assertThat(numbers.of(distinct.get(i))).isEqualTo(i);
      assertThat(numbers.add(distinct.get(i))).isFalse();
    }
    assertThat(numbers.size()).isEqualTo(distinct.size());
  }

  @Property(tries = 200)
  void restoredNumbersAreNotGivenAgain(@ForAll @Size(max = 500) List<Long> keys) {
    var before = new Numbers();
    keys.forEach(before::of);
    var after = new Numbers();
    keys.reversed().forEach(key -> after.restore(key, before.find(key)));
    for (long key : keys) {
      assertThat(after.find(key)).isEqualTo(before.find(key));
    }
    assertThat(after.size()).isEqualTo(before.size());
  }
}
