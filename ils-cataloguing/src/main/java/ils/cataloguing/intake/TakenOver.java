package ils.cataloguing.intake;

/** Another process goes on with the import; this one stops. */
public final class TakenOver extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TakenOver(long run) {
    super("import " + run + " is worked on by another process");
  }
}
