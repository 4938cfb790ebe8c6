package ils.selfcheck.sip2;

/**
 * One field as it stands in a message.
 *
 * @param id two characters; kept also when it is none of {@link Field}
 * @param value without its delimiter
 */
public record FieldValue(String id, String value) {

  public FieldValue {
    if (id.length() != 2) {
      throw new IllegalArgumentException("a field id has two characters, not " + id.length());
    }
  }
}
