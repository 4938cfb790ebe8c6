package ils.circulation.transit;

import ils.circulation.act.Place;
import ils.circulation.policy.lending.ReturnPolicy;
import ils.circulation.policy.rules.Situation;
import ils.circulation.rulebook.RuleBook;
import ils.circulation.rulebook.Situations;
import ils.circulation.rulebook.Words;
import ils.core.item.Item;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Asks the rules of a place whether an item that came back there stays. */
@ApplicationScoped
public class Floating {

  @Inject RuleBook ruleBook;
  @Inject Situations situations;
  @Inject Shelves shelves;

  /** One statement where the rules limit a shelf, else none. */
  public boolean stays(Place place, Item item) {
    List<String> here = situations.nodes(place.desk().id());
    Situation situation =
        new Situation(
            here,
            List.of(),
            null,
            null,
            Words.orNull(item.location()),
            Words.orNull(item.materialGroup()),
            Words.orNull(item.loanKind()),
            null,
            Words.of(place.channel().name()));
    var rules = ruleBook.at(place.desk().id(), place.now()).rules().resolve(situation);
    return new ReturnPolicy(rules)
        .stays(
            here,
            situations.nodes(item.homeNodeId()),
            () -> shelves.standing(item, place.library().id()));
  }
}
