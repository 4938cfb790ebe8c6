package ils.cataloguing.imports;

import ils.cataloguing.marc.MarcFormat;
import ils.cataloguing.profile.ImportProfile;
import ils.core.event.Actor;

/**
 * What somebody wants to import.
 *
 * @param node items stand at or below it
 * @param fileName for people
 * @param dryRun whether nothing is to be stored but the report
 */
record ImportWish(
    ImportProfile profile,
    MarcFormat format,
    long node,
    String fileName,
    boolean dryRun,
    Actor actor) {}
