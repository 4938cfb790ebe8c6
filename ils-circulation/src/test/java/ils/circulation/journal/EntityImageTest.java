package ils.circulation.journal;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.loans.Loan;
import ils.circulation.policy.holds.HoldState;
import ils.circulation.targeting.Hold;
import ils.core.item.Item;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityImageTest {

  private static <T> T made(Class<T> type) throws ReflectiveOperationException {
    var constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    return constructor.newInstance();
  }

  private static void set(Object owner, String name, Object value)
      throws ReflectiveOperationException {
    var field = owner.getClass().getDeclaredField(name);
    field.setAccessible(true);
    field.set(owner, value);
  }

  @ParameterizedTest
  @ValueSource(classes = {Item.class, Loan.class, Hold.class})
  void eachKeptColumnIsFoundInItsEntity(Class<?> type) throws ReflectiveOperationException {
    Object entity = made(type);
    set(entity, "id", 7L);

    RowKey key = EntityImage.key(entity).orElseThrow();

    assertThat(key.key()).containsExactly("7");
    assertThat(EntityImage.of(entity)).containsOnlyKeys(key.table().columns());
  }

  @Test
  void columnsOfAnEmbeddedPartAreReadAndThoseOfAMissingOneAreNull()
      throws ReflectiveOperationException {
    Hold hold = made(Hold.class);

    Map<String, @Nullable String> awake = EntityImage.of(hold);
    set(hold, "state", HoldState.WAITING);
    hold.sleep(LocalDate.of(2026, 9, 3), LocalDate.of(2026, 9, 9));

    assertThat(awake.get("sleeps_from")).isNull();
    assertThat(EntityImage.of(hold)).containsEntry("sleeps_from", "2026-09-03");
  }

  @Test
  void whatIsNotKeptHasNoImage() {
    assertThat(EntityImage.key("a text")).isEmpty();
  }
}
