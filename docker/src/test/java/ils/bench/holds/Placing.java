package ils.bench.holds;

import ils.bench.circulation.PatronPages;
import java.util.Iterator;
import java.util.List;

/** Somebody new joins the queue of the bestseller, by the desk's own API. */
final class Placing {

  private final PatronPages desk;
  private final Bestseller title;
  private final long pickup;
  private final Iterator<String> cards;

  Placing(PatronPages desk, Bestseller title, long pickup, List<String> cards) {
    this.desk = desk;
    this.title = title;
    this.pickup = pickup;
    this.cards = cards.iterator();
  }

  void one() throws Exception {
    String wish =
        "{\"card\":\"%s\",\"pickup\":%d,\"lines\":[{\"bib\":%d}]}"
            .formatted(cards.next(), pickup, title.bib());
    var answer = desk.api("POST", "/api/holds", wish);
    HoldActs.required(answer.statusCode() == 201, "not placed: " + answer.body());
  }
}
