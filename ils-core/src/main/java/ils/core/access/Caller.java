package ils.core.access;

import ils.core.event.Actor;
import ils.core.event.Channel;
import ils.core.event.Occasion;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who makes the current HTTP request; filled by {@link AccessFilter}. Only boundaries read it. */
@RequestScoped
public class Caller {

  private Actor actor = Actor.NOBODY;
  private Set<String> scopes = Set.of();
  private Channel channel = Channel.WEB;
  private @Nullable String session;
  private String language = "da";

  void enter(Actor actor, Channel channel, Set<String> scopes, @Nullable String session) {
    this.actor = actor;
    this.channel = channel;
    this.scopes = Set.copyOf(scopes);
    this.session = session;
  }

  void reads(String language) {
    this.language = language;
  }

  /** The language that answers are in, as a tag such as {@code en}. */
  public String language() {
    return language;
  }

  public Actor actor() {
    return actor;
  }

  /** What a bearer token is good for; empty for a session. */
  public Set<String> scopes() {
    return scopes;
  }

  public Channel channel() {
    return channel;
  }

  /** The secret of the browser session; null for tokens and visitors. */
  public @Nullable String session() {
    return session;
  }

  /**
   * The municipality whose data the caller sees.
   *
   * @throws NotPermitted if the caller stands above all municipalities and must choose one
   */
  public long municipality() {
    var municipality = actor.municipalityId();
    if (municipality == null) {
      throw new NotPermitted("this needs somebody of one municipality");
    }
    return municipality;
  }

  /**
   * The circumstances of a command at the desk or branch where the caller stands.
   *
   * @param requestId the client's own number of the request; null where there is none
   */
  public Occasion occasion(@Nullable String requestId) {
    var node = actor.nodeId();
    return new Occasion(actor, channel, node == null ? municipality() : node, requestId);
  }
}
