package ils.circulation.provider;

/** The provider cannot be reached, is too slow, or answers what is no answer. */
public class ProviderDown extends Exception {

  private static final long serialVersionUID = 1L;

  public ProviderDown(String what) {
    super(what);
  }

  public ProviderDown(String what, Throwable cause) {
    super(what, cause);
  }
}
