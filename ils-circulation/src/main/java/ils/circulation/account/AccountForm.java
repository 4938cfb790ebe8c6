package ils.circulation.account;

import ils.circulation.fees.Method;
import ils.core.money.Amount;
import jakarta.ws.rs.FormParam;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the account's forms send; each uses some of it. */
public class AccountForm {

  @FormParam("amount")
  @Nullable String amount;

  @FormParam("method")
  @Nullable String method;

  @FormParam("reason")
  @Nullable String reason;

  @FormParam("debt")
  List<Long> debts = List.of();

  @FormParam("request")
  @Nullable String request;

  /** An amount as a person wrote it. */
  sealed interface Written {
    /** Nothing written: all of it. */
    record All() implements Written {}

    record This(Amount amount) implements Written {}

    record Unreadable() implements Written {}
  }

  Written amount() {
    String text = amount == null ? "" : amount.strip();
    if (text.isEmpty()) {
      return new Written.All();
    }
    try {
      return new Written.This(Amount.parse(text));
    } catch (IllegalArgumentException e) {
      return new Written.Unreadable();
    }
  }

  /** Empty where none of ours was sent. */
  Optional<Method> method() {
    return switch (method == null ? "" : method) {
      case "CASH" -> Optional.of(Method.CASH);
      case "CARD" -> Optional.of(Method.CARD);
      default -> Optional.empty();
    };
  }

  /** At most what the ledger keeps. */
  String reason() {
    String text = reason == null ? "" : reason.strip();
    return text.substring(0, Math.min(500, text.length()));
  }

  /** Numbers of the page's making; what is no such number is none. */
  @Nullable String request() {
    return request != null && request.matches("[A-Za-z0-9-]{8,64}") ? request : null;
  }
}
