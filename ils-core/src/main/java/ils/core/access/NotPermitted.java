package ils.core.access;

/** An actor lacks a right at a node; answered as 403 and written to the audit trail. */
public class NotPermitted extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Right right;
  private final long node;

  public NotPermitted(Right right, long node) {
    super("the right " + right + " is missing at node " + node);
    this.right = right;
    this.node = node;
  }

  public Right right() {
    return right;
  }

  public long node() {
    return node;
  }
}
