package ils.core.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ItemMovesTest {

  @ParameterizedTest
  @EnumSource(ItemAct.class)
  @DisplayName("A53: every act is possible in some state")
  void everyActIsPossibleSomewhere(ItemAct act) {
    assertThat(ItemState.values()).anyMatch(s -> ItemMoves.after(s, act).isPresent());
  }

  @ParameterizedTest
  @EnumSource(ItemState.class)
  @DisplayName("A53: no state is a dead end, and every state but the first is reached")
  void everyStateIsReachedAndLeft(ItemState state) {
    assertThat(ItemAct.values()).anyMatch(a -> ItemMoves.after(state, a).isPresent());
    if (state != ItemState.ON_ORDER) {
      assertThat(ItemState.values())
          .anyMatch(
              from ->
                  List.of(ItemAct.values()).stream()
                      .anyMatch(a -> ItemMoves.after(from, a).filter(state::equals).isPresent()));
    }
  }

  @Test
  void anItemOnLoanCannotBeLentAgainNorWithdrawn() {
    assertThat(ItemMoves.after(ItemState.ON_LOAN, ItemAct.CHECK_OUT)).isEmpty();
    assertThat(ItemMoves.after(ItemState.ON_LOAN, ItemAct.WITHDRAW)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(ItemState.class)
  @DisplayName("T52: only in listed states can an item be lent; on order or in process are such")
  void lentOnlyInListedStates(ItemState state) {
    var never = EnumSet.of(ItemState.ON_LOAN, ItemState.IN_REPAIR, ItemState.WITHDRAWN);

    assertThat(ItemMoves.after(state, ItemAct.CHECK_OUT).isPresent())
        .isEqualTo(!never.contains(state));
  }

  @Property
  @Label("A53: however one acts, only CHECK_OUT leads to a loan")
  void onlyCheckOutLeadsToALoan(@ForAll @Size(max = 200) List<ItemAct> acts) {
    var state = ItemState.ON_ORDER;
    for (ItemAct act : acts) {
      var next = ItemMoves.after(state, act);
      if (next.isPresent()) {
        assertThat(next.get() == ItemState.ON_LOAN).isEqualTo(act == ItemAct.CHECK_OUT);
        state = next.get();
      }
    }
  }
}
