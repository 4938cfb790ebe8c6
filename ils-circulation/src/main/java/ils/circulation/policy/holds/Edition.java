package ils.circulation.policy.holds;

import org.jspecify.annotations.Nullable;

/**
 * What sets a title apart from the other editions of its work.
 *
 * @param material type, upper case, such as {@code BOOK}
 * @param language ISO 639-2/B, lower case, such as {@code dan}; null where the record tells none
 * @param year of publication; null where the record tells none
 */
public record Edition(String material, @Nullable String language, @Nullable Integer year) {}
