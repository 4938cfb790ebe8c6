package ils.circulation.account;

import ils.circulation.fees.DebtRow;
import ils.core.access.Right;
import ils.core.page.View;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * An account on the screen.
 *
 * @param nodes names of the places that its lines speak of
 * @param zone of the library, for times
 */
public record AccountView(AccountState state, Map<Long, String> nodes, ZoneId zone) {

  public AccountView {
    nodes = Map.copyOf(nodes);
  }

  /** The account's own address; forms and pages lie below it. */
  public String path() {
    return "/staff/accounts/" + state.role();
  }

  public String path(DebtRow debt) {
    return path() + "/debts/" + debt.id();
  }

  public boolean mayTakePayments(View view) {
    return view.visitor().rights().contains(Right.TAKE_PAYMENT.name());
  }

  public boolean mayWaive(View view) {
    return view.visitor().rights().contains(Right.WAIVE_FEES.name());
  }

  /** The ways in which money changes hands at a desk. */
  public Map<String, String> methods(View view) {
    Map<String, String> methods = new LinkedHashMap<>();
    for (String method : new String[] {"CARD", "CASH"}) {
      methods.put(
          method, view.text("circulation.account.method." + method.toLowerCase(Locale.ROOT)));
    }
    return methods;
  }

  /** What to do with what was paid on a debt that is voided: keep it, or one of the methods. */
  public Map<String, String> givingBack(View view) {
    Map<String, String> choices = new LinkedHashMap<>();
    choices.put("", view.text("circulation.account.keep"));
    choices.putAll(methods(view));
    return choices;
  }

  /** A number for the next request, so that a double click is carried out once. */
  public String freshRequest() {
    return UUID.randomUUID().toString();
  }
}
