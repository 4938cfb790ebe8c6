package ils.core.access;

/** An actor may not do this here; answered as 403 and written to the audit trail. */
public class NotPermitted extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NotPermitted(String what) {
    super(what);
  }

  public NotPermitted(Right right, long node) {
    this("the right " + right + " is missing at node " + node);
  }
}
