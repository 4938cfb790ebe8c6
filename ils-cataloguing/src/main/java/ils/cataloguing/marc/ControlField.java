package ils.cataloguing.marc;

/** A field without indicators and subfields: 001 to 009 in MARC 21, never in danMARC2. */
public record ControlField(String tag, String value) implements MarcField {}
