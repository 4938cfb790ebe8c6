package ils.circulation.loans;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.policy.lending.ItemFacts.Condition;
import ils.core.item.ItemAct;
import ils.core.item.ItemMoves;
import ils.core.item.ItemState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ItemFactsOfTest {

  /** What is on loan already has a rule of its own (CO-01). */
  @ParameterizedTest
  @DisplayName("CO-09: what can become no loan, whoever wishes it, is out of circulation")
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ON_LOAN")
  void whatCannotBeLentIsOut(ItemState state) {
    boolean possible = ItemMoves.after(state, ItemAct.CHECK_OUT).isPresent();

    assertThat(ItemFactsOf.condition(state) == Condition.OUT).isNotEqualTo(possible);
  }
}
