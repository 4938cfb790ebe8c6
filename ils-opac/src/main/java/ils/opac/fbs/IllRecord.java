package ils.opac.fbs;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * FBS's ILLBibliographicRecord: what a front shows of a record that the national catalogue does not
 * know.
 *
 * @param mediumType danMARC2 009 *a and *g; empty when unsaid
 * @param publicationDate the year
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IllRecord(
    String recordId,
    String mediumType,
    String title,
    @Nullable String author,
    @Nullable String publicationDate,
    @Nullable String language) {}
