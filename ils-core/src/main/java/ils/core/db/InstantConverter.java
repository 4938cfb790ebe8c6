package ils.core.db;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Keeps an {@link Instant} as a UTC {@code DATETIME(6)}; EclipseLink 4 would store a blob. */
@Converter(autoApply = true)
public class InstantConverter
    implements AttributeConverter<@Nullable Instant, @Nullable LocalDateTime> {

  @Override
  public @Nullable LocalDateTime convertToDatabaseColumn(@Nullable Instant instant) {
    return instant == null ? null : Utc.of(instant);
  }

  @Override
  public @Nullable Instant convertToEntityAttribute(@Nullable LocalDateTime value) {
    return value == null ? null : value.toInstant(ZoneOffset.UTC);
  }
}
