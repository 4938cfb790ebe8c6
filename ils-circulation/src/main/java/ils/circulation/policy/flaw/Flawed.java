package ils.circulation.policy.flaw;

/** Something in a rule text is not as it must be. */
public class Flawed extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient Complaint complaint;

  public Flawed(Flaw flaw, Object... args) {
    this(Complaint.of(flaw, args));
  }

  public Flawed(Complaint complaint) {
    super(complaint.message());
    this.complaint = complaint;
  }

  public Complaint complaint() {
    return complaint;
  }
}
