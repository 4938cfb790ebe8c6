package ils.core.page;

import gg.jte.Content;
import java.util.List;

/**
 * What the layout is put around.
 *
 * @param body HTML that a template has written
 */
public record Frame(String title, String body, List<Notice> notices) {

  /** The body as it is, without escaping it again. */
  public Content content() {
    return output -> output.writeContent(body);
  }
}
