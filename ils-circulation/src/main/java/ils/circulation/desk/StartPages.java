package ils.circulation.desk;

import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Who;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import ils.core.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where the staff's day begins: the desk one key away, and how the day goes. */
@Path("staff")
@ApplicationScoped
@Access(Who.STAFF)
@Produces(MediaType.TEXT_HTML)
public class StartPages {

  @Inject Caller caller;
  @Inject Organisation organisation;
  @Inject DayNumbers numbers;
  @Inject Clock clock;

  /**
   * The start page.
   *
   * @param place the library's name; empty where none was chosen
   * @param numbers null where no place was chosen
   */
  public record Start(String place, LocalDate today, DayNumbers.@Nullable Numbers numbers) {}

  @GET
  public Page start() {
    return Page.of("circulation/desk/start", today(), "circulation.start.title");
  }

  private Start today() {
    Long here = caller.actor().nodeId();
    var tree = organisation.tree();
    if (here == null) {
      return new Start(
          "", LocalDate.ofInstant(clock.instant(), tree.all().iterator().next().zone()), null);
    }
    OrgNode desk = tree.get(here);
    Long libraryId = desk.libraryId();
    OrgNode library = libraryId == null ? desk : tree.get(libraryId);
    LocalDate day = LocalDate.ofInstant(clock.instant(), library.zone());
    var nodes = tree.within(library.id()).stream().map(OrgNode::id).toList();
    var midnight = day.atStartOfDay(library.zone()).toInstant();
    return new Start(library.name(caller.language()), day, numbers.of(nodes, midnight, day));
  }
}
