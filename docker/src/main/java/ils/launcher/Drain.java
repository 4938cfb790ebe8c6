package ils.launcher;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.management.AttributeNotFoundException;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Lets requests on their way come to an end before the server is stopped, which Payara does not do.
 *
 * <p>The application says DOWN to {@code /health/ready} from the moment {@code ils.draining} is
 * set, and counts its requests in the MBean {@code ils:type=InFlight}.
 */
final class Drain {

  private Drain() {}

  /**
   * Waits until no request is on its way, or the limit is over.
   *
   * @param notice time for load balancers to see the DOWN first
   */
  static void run(Duration notice, Duration limit) throws InterruptedException {
    System.setProperty("ils.draining", "true");
    TimeUnit.MILLISECONDS.sleep(notice.toMillis());
    long end = System.nanoTime() + limit.toNanos();
    while (inFlight() > 0 && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  private static int inFlight() {
    try {
      var name = new ObjectName("ils:type=InFlight");
      return (Integer) ManagementFactory.getPlatformMBeanServer().getAttribute(name, "Requests");
    } catch (InstanceNotFoundException | AttributeNotFoundException e) {
      return 0; // the application never came up
    } catch (JMException e) {
      throw new IllegalStateException(e);
    }
  }
}
