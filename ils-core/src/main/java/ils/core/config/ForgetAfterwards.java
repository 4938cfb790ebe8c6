package ils.core.config;

import jakarta.transaction.Synchronization;

/** Lets the node that changed something see it as soon as it is committed. */
record ForgetAfterwards(Snapshots snapshots) implements Synchronization {

  @Override
  public void beforeCompletion() {
    // nothing to do before it is certain
  }

  @Override
  public void afterCompletion(int status) {
    snapshots.forget();
  }
}
