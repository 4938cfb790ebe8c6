package ils.core.http;

/**
 * One static file out of a module's JAR.
 *
 * @param hash the first 16 hexadecimal digits of the SHA-256 of the content
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copying each answer would be waste
record Asset(byte[] content, String type, String hash) {}
