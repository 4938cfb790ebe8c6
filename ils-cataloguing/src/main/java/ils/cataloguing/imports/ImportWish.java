package ils.cataloguing.imports;

import ils.cataloguing.marc.MarcFormat;
import ils.cataloguing.profile.ImportProfile;
import ils.core.event.Actor;

/**
 * What somebody wants to import.
 *
 * @param node items stand at or below it
 * @param fileName for people
 */
record ImportWish(
    ImportProfile profile, MarcFormat format, long node, String fileName, Actor actor) {}
