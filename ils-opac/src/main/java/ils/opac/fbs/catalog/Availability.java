package ils.opac.fbs.catalog;

/**
 * FBS's AvailabilityV3.
 *
 * @param available something stands on a shelf at a branch that is not excluded
 * @param reservations how many wait
 */
public record Availability(
    String recordId, boolean available, boolean reservable, long reservations) {}
