package ils.it.inside;

import ils.core.event.EventListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;

/** Wants to hear of loans while a test runs, and nobody ever delivers to it. */
@ApplicationScoped
public class SilentListener implements EventListener {

  static final String NAME = "test-silent";

  private final AtomicBoolean listening = new AtomicBoolean();

  public void listen(boolean on) {
    listening.set(on);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean wants(String kind) {
    return listening.get() && kind.equals("LoanOpened");
  }
}
