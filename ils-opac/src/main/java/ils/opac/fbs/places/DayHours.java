package ils.opac.fbs.places;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * One stretch of a week's day: from when to when the door opens at all, and from when to when staff
 * are there.
 *
 * @param serviceHoursStartTime null with {@code serviceHoursEndTime}: nobody is there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DayHours(
    DayOfWeek day,
    @JsonFormat(pattern = TIME) LocalTime openHoursStartTime,
    @JsonFormat(pattern = TIME) LocalTime openHoursEndTime,
    @JsonFormat(pattern = TIME) @Nullable LocalTime serviceHoursStartTime,
    @JsonFormat(pattern = TIME) @Nullable LocalTime serviceHoursEndTime) {

  private static final String TIME = "HH:mm:ss";
}
