package ils.circulation.messages;

import ils.circulation.policy.notices.Medium;
import ils.circulation.policy.notices.Topic;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a person can be reached.
 *
 * @param name the given name, for the greeting
 * @param addresses by channel; of Digital Post the person's number, its sender knows the rest
 * @param refusing channels whose address refuses everything
 * @param wishes what the person has chosen
 */
public record Contact(
    long person,
    long municipality,
    String name,
    String language,
    Map<Medium, String> addresses,
    Set<Medium> refusing,
    Map<Topic, Medium> wishes) {

  public Contact {
    addresses = Map.copyOf(addresses);
    refusing = Set.copyOf(refusing);
    wishes = Map.copyOf(wishes);
  }

  /** The channels that have an address which is not known to refuse. */
  public Set<Medium> reachable() {
    Set<Medium> reachable = EnumSet.noneOf(Medium.class);
    reachable.addAll(addresses.keySet());
    reachable.removeAll(refusing);
    return reachable;
  }

  public Optional<Medium> wish(Topic topic) {
    return Optional.ofNullable(wishes.get(topic));
  }

  public Optional<String> address(Medium medium) {
    return Optional.ofNullable(addresses.get(medium));
  }
}
