package ils.core.org;

/** What can be done at a place. */
public enum NodeFlag {
  CHECK_OUT,
  CHECK_IN,
  PICKUP,
  LOCKER,
  SORTER,
  BOOK_DROP
}
