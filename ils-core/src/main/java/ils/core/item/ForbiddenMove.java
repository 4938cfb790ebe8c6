package ils.core.item;

/** An act that an item's state does not allow; the message names item, state and act. */
public class ForbiddenMove extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  ForbiddenMove(long item, ItemState state, ItemAct act) {
    super("item " + item + " is " + state + ": " + act + " is not possible");
  }
}
