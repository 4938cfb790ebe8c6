package ils.core.bib;

import ils.core.event.DomainEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records, or items of them, were added, changed or closed; the index reads them again. An import
 * logs one for each chunk it commits, an editor one for each record.
 *
 * @param importRun the run that stored them; null when a person did
 */
public record RecordsStored(List<Long> bibIds, @Nullable Long importRun) implements DomainEvent {}
