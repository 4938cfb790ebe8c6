package ils.core.register;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** All that a set of files says, not yet held against what is there. */
record Register(OrganisationEntries organisation, PeopleEntries people) {

  /**
   * Reads the files.
   *
   * @param files their contents by their names
   */
  static Register read(Map<String, String> files, Complaints complaints) {
    Set<String> known = new TreeSet<>(PeopleFiles.COLUMNS.keySet());
    known.add(OrganisationFile.NAME);
    files.keySet().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> complaints.add(name, 1, "", "is not a file of the register: " + known));
    String organisation = files.get(OrganisationFile.NAME);
    return new Register(
        organisation == null
            ? OrganisationEntries.NONE
            : OrganisationFile.read(organisation, complaints),
        new PeopleFiles(files, complaints).read());
  }
}
