package ils.opac.index;

/**
 * One item of a record, as far as searching needs to know it.
 *
 * @param branch the node where it belongs
 * @param visibility who may find it
 * @param in whether it stands on the shelf and can be had now
 */
public record HeldItem(long branch, Visibility visibility, boolean in) {

  /** Where it stands and for whom, as one term. */
  public String place() {
    return visibility.at(branch);
  }
}
