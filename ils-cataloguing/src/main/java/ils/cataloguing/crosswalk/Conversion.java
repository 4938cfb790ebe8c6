package ils.cataloguing.crosswalk;

import ils.cataloguing.marc.MarcRecord;
import java.util.List;

/** A converted record and all that it does not say as the original did. */
public record Conversion(MarcRecord record, List<Loss> losses) {

  public Conversion {
    losses = List.copyOf(losses);
  }
}
