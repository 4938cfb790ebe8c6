package ils.cataloguing.imports;

import ils.core.event.Occasion;

/**
 * What storing needs to know of the import that it is part of.
 *
 * @param instance the process that works on the run; another one that takes over stops this one
 * @param byIsbn whether a record that is not known by its number may be known by its ISBN
 */
record ImportJob(long run, String instance, Occasion occasion, String format, boolean byIsbn) {}
