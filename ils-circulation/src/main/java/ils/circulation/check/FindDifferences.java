package ils.circulation.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;

/** Compares the current state of loans, items and late fees with the logs; changes nothing. */
@ApplicationScoped
public class FindDifferences {

  @Inject DifferenceReader reader;

  /**
   * Every kind, also those of which there is none. Reads all loans: minutes where there are many.
   */
  @Transactional
  public List<FoundDifference> find() {
    return Arrays.stream(Difference.values()).map(reader::read).toList();
  }
}
