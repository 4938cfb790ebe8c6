package ils.core.health;

/** What a stopping launcher waits for; registered as {@code ils:type=InFlight}. */
public interface InFlightMXBean {

  /** HTTP requests that have been received and not yet been answered. */
  int getRequests();
}
