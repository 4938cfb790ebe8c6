package ils.opac.fbs;

import jakarta.ws.rs.container.ContainerRequestContext;

/** The addresses of the FBS face and the words in them. */
public final class FbsPath {

  /**
   * The agency's place in an address: the adapter's literal word, or a library number with or
   * without its country.
   */
  public static final String AGENCY = "{agency: agencyid|DK-[0-9]+|[0-9]+}";

  /** The patron's place: the adapter's literal word, or the patron's number. */
  public static final String PATRON = "{patron: patronid|[0-9]+}";

  /** What the face speaks. */
  public static final String JSON = "application/json;charset=utf-8";

  static final String AGENCY_WORD = "agencyid";
  static final String PATRON_WORD = "patronid";

  private FbsPath() {}

  static boolean isOf(ContainerRequestContext request) {
    return request.getUriInfo().getPath().replaceFirst("^/", "").startsWith("external/");
  }
}
