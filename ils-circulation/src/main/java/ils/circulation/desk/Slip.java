package ils.circulation.desk;

import java.time.LocalDate;

/** The slip with a patron's due dates; it names no person, for slips stay in books. */
public record Slip(PatronPanel panel, LocalDate today) {}
