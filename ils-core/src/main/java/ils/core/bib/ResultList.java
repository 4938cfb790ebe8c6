package ils.core.bib;

/** All that a search finds, for those who work on whole lists of records; the index answers. */
public interface ResultList {

  /**
   * The records that staff find with this query, in no order.
   *
   * @param query as typed into the search box; empty for everything
   */
  long[] bibs(String query);
}
