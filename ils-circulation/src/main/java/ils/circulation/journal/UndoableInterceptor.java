package ils.circulation.journal;

import ils.core.db.RowWatch;
import ils.core.event.Occasion;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;

/** Carries out {@link Undoable}; it stands inside the transaction interceptor. */
@Undoable(ActKind.CHECK_OUT) // which kind does not bind
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class UndoableInterceptor implements Serializable {

  @Inject transient Acts acts;

  @AroundInvoke
  Object keep(InvocationContext call) throws Exception {
    Undoable marked = call.getMethod().getAnnotation(Undoable.class);
    if (marked == null
        || RowWatch.watcher() != null
        || !(call.getParameters()[0] instanceof Occasion occasion)
        || !isAtDesk(occasion)) {
      return call.proceed();
    }
    ActJournal journal = new ActJournal();
    RowWatch.begin(journal);
    try {
      Object answer = call.proceed();
      acts.keep(marked.value(), occasion, journal);
      return answer;
    } finally {
      RowWatch.end();
    }
  }

  /** Patrons at home change their own things back themselves; jobs are not undone. */
  private static boolean isAtDesk(Occasion occasion) {
    return switch (occasion.actor().kind()) {
      case STAFF, OPERATOR, TERMINAL -> true;
      case PATRON, LIBRARY, SYSTEM, NOBODY -> false;
    };
  }
}
