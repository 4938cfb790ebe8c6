package ils.cataloguing.marc;

/** How much a warning weighs; the order is from light to heavy. */
public enum Severity {
  /** Normalised without any loss; nobody need act. */
  NOTE,
  /** Repaired by a guess that is very likely right. */
  MINOR,
  /** Repaired by a guess that a cataloguer should look at. */
  MAJOR,
  /** Something could not be read, or may stand in the wrong place. */
  LOSS
}
