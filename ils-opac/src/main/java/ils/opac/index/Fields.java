package ils.opac.index;

/** The names of the fields of the index; {@code SEARCH.md} tells what each is for. */
public final class Fields {

  /** Key of the document: the bibliographic record's id, as a term and as a number. */
  public static final String BIB = "bib";

  /** Dense number of the record in this index; see {@link Availability}. */
  public static final String NUMBER = "n";

  /** Dense number of the work in this index. */
  public static final String WORK = "w";

  /** 64-bit hash of the work key, from which {@link #WORK} is found again after a restart. */
  public static final String WORK_HASH = "wh";

  /** Tokens of {@link Visibility}. */
  public static final String SEE = "see";

  /** Visibility and branch of each item. */
  public static final String PLACE = "place";

  public static final String TITLE = "title";
  public static final String OTHER_TITLES = "titles";
  public static final String AUTHOR = "author";
  public static final String SUBJECT = "subject";
  public static final String SERIES = "series";
  public static final String PUBLISHER = "publisher";

  /** Title and contributors together, for queries of both. */
  public static final String KNOWN = "known";

  /** Everything a patron may search by. */
  public static final String ALL = "all";

  /** Added to a field's name for the Danish stems of the same text. */
  public static final String STEM = ".stem";

  /** Added to a field's name for the parts of its compounds. */
  public static final String PARTS = ".parts";

  /** Added to a field's name for the whole text as one term. */
  public static final String EXACT = ".exact";

  /** ISBN, ISSN, faust and all other numbers, in every equal form. */
  public static final String NUMBERS = "number";

  /** DK5 and Dewey numbers. */
  public static final String CLASS = "class";

  public static final String MATERIAL = "material";
  public static final String LANGUAGE = "language";
  public static final String AUDIENCE = "audience";
  public static final String FICTION = "fiction";
  public static final String SUBJECT_FACET = "subjectfacet";
  public static final String DECADE = "decade";
  public static final String YEAR = "year";
  public static final String LOANS = "loans";
  public static final String HELD = "held";
  public static final String ACQUIRED = "acquired";
  public static final String SORT_TITLE = "sorttitle";
  public static final String SORT_AUTHOR = "sortauthor";

  /** Begins the names of fields that are only stored, to show a hit without asking the database. */
  static final String SHOWN = "show.";

  private Fields() {}
}
