package ils.opac.fbs.places;

import java.time.LocalDate;

/** A day on which a branch that would be open stays closed. */
public record ClosingDate(LocalDate date, String description) {}
