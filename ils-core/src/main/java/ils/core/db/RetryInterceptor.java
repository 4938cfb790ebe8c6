package ils.core.db;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.Serializable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** Carries out {@link Retried}; it stands outside the transaction interceptor. */
@Retried
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class RetryInterceptor implements Serializable {

  private static final int TRIES = 4;

  /** Not UserTransaction, which may not even be asked inside a running {@code @Transactional}. */
  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  transient TransactionSynchronizationRegistry transaction;

  @AroundInvoke
  Object retry(InvocationContext call) throws Exception {
    if (transaction.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
      return call.proceed();
    }
    for (int tried = 1; ; tried++) {
      try {
        return call.proceed();
      } catch (Exception e) {
        if (tried == TRIES || !Conflicts.mayPass(e)) {
          throw e;
        }
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000L, 8_000_000L * tried));
      }
    }
  }
}
