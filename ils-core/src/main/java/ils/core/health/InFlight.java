package ils.core.health;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicInteger;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Counts the requests on their way, because the server itself drops them when it stops.
 *
 * <p>The count is offered as an MBean: the launcher shares the process with the server, but not its
 * classes.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class InFlight implements Filter, InFlightMXBean {

  private final AtomicInteger requests = new AtomicInteger();

  @Override
  public void init(FilterConfig config) throws ServletException {
    try {
      ManagementFactory.getPlatformMBeanServer().registerMBean(this, name());
    } catch (JMException e) {
      throw new ServletException(e);
    }
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    requests.incrementAndGet();
    try {
      chain.doFilter(request, response);
    } finally {
      requests.decrementAndGet();
    }
  }

  @Override
  public int getRequests() {
    return requests.get();
  }

  @Override
  public void destroy() {
    try {
      ManagementFactory.getPlatformMBeanServer().unregisterMBean(name());
    } catch (JMException e) {
      System.getLogger("ils.health").log(System.Logger.Level.DEBUG, "the MBean was gone", e);
    }
  }

  private static ObjectName name() throws JMException {
    return new ObjectName("ils:type=InFlight");
  }
}
