package ils.core.register;

import ils.core.category.DescribeStandard;
import ils.core.config.Snapshots;
import ils.core.event.Actor;
import ils.core.org.KnownSettings;
import ils.core.org.Organisation;
import ils.core.register.PeopleEntries.PersonEntry;
import ils.core.register.RegisterReport.Fate;
import ils.core.register.RegisterReport.Part;
import ils.core.register.RegisterReport.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Applies register files, or only says what is wrong with them.
 *
 * <p>Everything is read and checked first; with one complaint nothing is written. Then the parts
 * are written one after the other, each in its own transaction, people fifty at a time. An import
 * that is killed is completed by running it again, for what is there already stays as it is.
 */
@ApplicationScoped
public class ImportRegister {

  private static final int AT_A_TIME = 50;

  @Inject Organisation organisation;
  @Inject PeopleOnRecord people;
  @Inject NodeWriter nodeWriter;
  @Inject CalendarWriter calendarWriter;
  @Inject StaffWriter staffWriter;
  @Inject PeopleWriter peopleWriter;
  @Inject GroupWriter groupWriter;
  @Inject DescribeStandard describeStandard;
  @Inject Snapshots snapshots;
  @Inject KnownSettings settings;
  @Inject Clock clock;

  /**
   * Checks the files and, unless it is a rehearsal, applies them.
   *
   * @param by whom the events name
   * @param files contents by name: {@code organisation.json}, {@code people.tsv}, ...
   * @param rehearsal only check
   */
  public RegisterReport run(Actor by, Map<String, String> files, boolean rehearsal) {
    var complaints = new Complaints();
    Register register = Register.read(files, complaints);
    check(register, complaints);
    if (!complaints.isEmpty()) {
      return RegisterReport.refused(complaints);
    }
    return RegisterReport.done(!rehearsal, rehearsal ? List.of() : write(by, register));
  }

  private void check(Register register, Complaints complaints) {
    var tree = organisation.tree();
    var nodes = new NodeIndex(tree, register.organisation().nodes());
    new OrganisationChecks(tree, nodes, settings).check(register.organisation());
    LocalDate today = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC).plusDays(1);
    new PeopleChecks(nodes, key -> people.find(key).isPresent(), today).check(register.people());
    if (complaints.isEmpty()) {
      register.people().people().forEach(this::nationalId);
    }
  }

  private void nationalId(PersonEntry entry) {
    String digits = entry.nationalId();
    if (digits != null && people.belongsToAnother(entry.key(), digits)) {
      entry.row().complain("national_id", "belongs to somebody else on record");
    }
  }

  private List<Part> write(Actor by, Register register) {
    List<Part> parts = new ArrayList<>();
    parts.add(nodeWriter.write(by, register.organisation().nodes()));
    snapshots.forget(); // the parts that follow look nodes up in the tree
    parts.add(calendarWriter.write(by, register.organisation()));
    parts.add(staffWriter.write(by, register.organisation().staff()));
    PeopleEntries all = register.people();
    parts.add(inPortions("people", all.people(), some -> peopleWriter.write(by, some)));
    parts.add(inPortions("cards", all.cards(), some -> peopleWriter.writeCards(by, some)));
    parts.add(inPortions("roles", all.roles(), some -> peopleWriter.writeRoles(by, some)));
    parts.add(groupWriter.write(by, all));
    describeStandard.of(by);
    snapshots.forget();
    return parts;
  }

  private static <T> Part inPortions(
      String name, List<T> entries, Function<List<T>, List<Fate>> writer) {
    var tally = new Tally(name);
    for (int from = 0; from < entries.size(); from += AT_A_TIME) {
      int to = Math.min(entries.size(), from + AT_A_TIME);
      PeopleWriter.count(tally, writer.apply(entries.subList(from, to)));
    }
    return tally.part();
  }
}
