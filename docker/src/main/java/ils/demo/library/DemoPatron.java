package ils.demo.library;

/**
 * A patron whom scripts and tests may use.
 *
 * @param role as in the register: {@code CITIZEN}, {@code PUPIL}, ...
 * @param agency ISIL of the municipality
 * @param patronId number in the patron API
 * @param token bearer token of the patron API, good for a day
 */
record DemoPatron(
    String card,
    String pin,
    String name,
    String role,
    String agency,
    String patronId,
    String token) {}
