package ils.core.db;

/** Hears of the entities that a transaction reads and writes; see {@link RowWatch}. */
public interface RowWatcher {

  /** It has been read from the database, perhaps again; nothing of it has changed yet. */
  void read(Object entity);

  /** Its row has been inserted. */
  void added(Object entity);

  /** Its row has been updated. */
  void changed(Object entity);
}
