package ils.core.page;

import java.util.Map;

/**
 * What is wrong with a form.
 *
 * @param byField the field's name and a sentence in the visitor's language, in the form's order
 */
public record FormErrors(Map<String, String> byField) {}
