package ils.opac.fbs;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** FBS's moments: local time of the library, without a zone, to the millisecond. */
public final class FbsTime {

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS");

  private FbsTime() {}

  /** Such as {@code 2022-06-14T09:00:50.059}. */
  public static String local(Instant at, ZoneId zone) {
    return FORM.format(at.atZone(zone));
  }
}
