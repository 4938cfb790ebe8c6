package ils.cataloguing.undo;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;

/** After a start, goes on with what was being taken back. */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class ResumeUndo {

  @Inject UndoImport undo;

  @PostConstruct
  void resume() {
    try {
      undo.resume();
    } catch (RuntimeException e) {
      System.getLogger("ils.imports").log(Level.ERROR, "an interrupted undo was not resumed", e);
    }
  }
}
