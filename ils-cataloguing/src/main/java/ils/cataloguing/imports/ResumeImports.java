package ils.cataloguing.imports;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;

/** After a start, goes on with the imports that were interrupted. */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class ResumeImports {

  @Inject ImportQueue queue;

  @PostConstruct
  void resume() {
    try {
      queue.resume();
    } catch (IOException | RuntimeException e) {
      System.getLogger("ils.imports")
          .log(Level.ERROR, "interrupted imports were not resumed; send their files again", e);
    }
  }
}
