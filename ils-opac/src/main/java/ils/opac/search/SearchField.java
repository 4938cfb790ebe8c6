package ils.opac.search;

import ils.opac.index.Fields;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What can be named before a colon, with its Danish and English names and the Danish search codes.
 *
 * <p>The codes are those of "Praksisregler for søgning, søgeveje" (Slots- og Kulturstyrelsen,
 * 2020): fo, ti, em, is, ...
 */
public enum SearchField {
  TITLE(Fields.TITLE, "title", "titel", "ti", "lti"),
  AUTHOR(Fields.AUTHOR, "author", "forfatter", "ophav", "creator", "fo", "lfo", "af", "au"),
  SUBJECT(Fields.SUBJECT, "subject", "emne", "em", "lem", "su"),
  SERIES(Fields.SERIES, "series", "serie", "se"),
  PUBLISHER(Fields.PUBLISHER, "publisher", "forlag", "fl"),
  NUMBER(Fields.NUMBERS, "number", "nummer", "nr", "isbn", "issn", "is", "in", "faust", "ean"),
  CLASSIFICATION(Fields.CLASS, "class", "klasse", "dk5", "dk", "ddc", "opstilling"),
  LANGUAGE(Fields.LANGUAGE, "language", "sprog", "sp"),
  MATERIAL(Fields.MATERIAL, "material", "materiale", "type", "ma"),
  YEAR(Fields.YEAR, "year", "år", "aar"),
  BIB(Fields.BIB, "id", "rec.id"),
  ANY(Fields.ALL, "any", "alle", "all", "fritekst");

  private static final Map<String, SearchField> BY_NAME = new HashMap<>();

  static {
    for (SearchField field : values()) {
      field.names.forEach(name -> BY_NAME.put(name, field));
    }
  }

  private final String indexField;
  private final List<String> names;

  SearchField(String indexField, String... names) {
    this.indexField = indexField;
    this.names = List.of(names);
  }

  String indexField() {
    return indexField;
  }

  /** The field of this name in Danish or English, in any case. */
  public static Optional<SearchField> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
  }
}
