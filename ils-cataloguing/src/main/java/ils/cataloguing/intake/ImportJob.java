package ils.cataloguing.intake;

import ils.cataloguing.overlay.Overlay;
import ils.cataloguing.profile.MatchRule;
import ils.core.event.Occasion;
import java.util.List;

/**
 * What storing needs to know of the import that it is part of.
 *
 * @param instance the process that works on the run; another one that takes over stops this one
 * @param rules how a record that is not known by its number may be known
 * @param itemTag the field of the items, for the report
 * @param dryRun whether nothing is to be stored but the report
 */
public record ImportJob(
    long run,
    String instance,
    Occasion occasion,
    String format,
    List<MatchRule> rules,
    Overlay overlay,
    String itemTag,
    boolean dryRun) {}
