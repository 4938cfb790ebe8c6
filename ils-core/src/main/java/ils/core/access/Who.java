package ils.core.access;

/** Who may call a resource at all; the use case still decides about the single thing. */
public enum Who {
  ANYBODY,
  STAFF,
  /** A patron, for their own things. */
  PATRON,
  /** A library's own system with a library token. */
  LIBRARY,
  /** Whoever has the machine: the command line with the operator token. */
  OPERATOR
}
