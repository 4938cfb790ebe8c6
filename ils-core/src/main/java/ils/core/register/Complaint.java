package ils.core.register;

/**
 * Something in a file that cannot be applied.
 *
 * @param line from 1, as an editor counts
 * @param field the column or key; empty where the whole line or file is meant
 * @param reason what was expected; never a name, number or address of a person
 */
public record Complaint(String file, int line, String field, String reason) {}
